using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class ReductionTests
{
    private static Tensor Matrix() => tensor(new double[,] { { 1, 2, 6 }, { 5, 4, 3 } });

    [Fact]
    public void Sums_products_and_means_go_over_all_or_over_some_dimensions()
    {
        using var scope = NewDisposeScope();
        var m = Matrix();

        Close.To(21, m.sum());
        Close.To([6, 6, 9], m.sum(0));
        Close.To([6, 6, 9], sum(m, 0));
        Close.To([9, 12], m.sum(-1));
        Close.To([21], m.sum([0, 1]));
        Assert.Equal([2, 1], m.sum(1, keepdim: true).shape);
        Assert.Equal(float32, m.sum(float32).dtype);
        Close.To(720, m.prod());
        Close.To([12, 60], m.prod(1));
        Close.To(3.5, m.mean());
        Close.To([3, 4], m.mean([1]));
        Close.To([3, 3, 4.5], m.mean([0]));
        Assert.Equal([1, 3], m.mean([0], keepdim: true).shape);
    }

    [Fact]
    public void Variances_are_unbiased_unless_told_otherwise()
    {
        using var scope = NewDisposeScope();
        var m = Matrix();

        Close.To(3.5, m.var());
        Close.To(17.5 / 6, m.var(unbiased: false));
        Close.To(Math.Sqrt(3.5), m.std());
        Close.To([7, 1], m.var(1));
        Close.To([Math.Sqrt(14 / 3.0), Math.Sqrt(2 / 3.0)], m.std(1, unbiased: false));
        var (variance, mean) = m.var_mean();
        Close.To(3.5, variance);
        Close.To(3.5, mean);
    }

    [Fact]
    public void Extremes_come_with_their_positions()
    {
        using var scope = NewDisposeScope();
        var m = Matrix();

        Close.To(6, m.max());
        Close.To(1, m.min());
        var (values, indexes) = m.max(1);
        Close.To([6, 5], values);
        Assert.Equal([2, 0], indexes.data<long>().ToArray());
        Close.To([1, 3], m.min(1).values);
        Close.To([5, 4, 6], m.amax(0));
        Close.To([1, 2, 3], m.amin([0]));
        Assert.Equal(2, m.argmax().item<long>());
        Assert.Equal([1, 1, 0], m.argmax(0).data<long>().ToArray());
        Assert.Equal(0, m.argmin().item<long>());
    }

    [Fact]
    public void Orders_and_quantiles_have_their_known_values()
    {
        using var scope = NewDisposeScope();
        var x = tensor([3.0, 1.0, 4.0, 1.5, 9.0]);

        Close.To(3, x.median());
        Close.To([1.5, 4], x.quantile(tensor([0.25, 0.75])));
        var (values, indices) = x.sort(descending: true);
        Close.To([9, 4, 3, 1.5, 1], values);
        Assert.Equal([4, 2, 0, 3, 1], indices.data<long>().ToArray());
        Assert.Equal([1, 3, 0, 2, 4], x.argsort().data<long>().ToArray());
        Close.To([9, 4], x.topk(2).values);
        Close.To([1, 1.5], x.topk(2, largest: false).values);
        Close.To(1.5, x.kthvalue(2, 0).values);
    }

    [Fact]
    public void Running_sums_and_exponential_sums_have_their_known_values()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0, 3.0]);
        var total = Math.Exp(1) + Math.Exp(2) + Math.Exp(3);

        Close.To([1, 3, 6], x.cumsum(0));
        Close.To([1, 2, 6], x.cumprod(0));
        Close.To([1, 1], x.diff());
        Close.To(Math.Log(total), x.logsumexp(0));
        Close.To([Math.Exp(1) / total, Math.Exp(2) / total, Math.Exp(3) / total], x.softmax(0));
        Close.To([1 - Math.Log(total), 2 - Math.Log(total), 3 - Math.Log(total)], x.log_softmax(0));
        Close.To(4, trapezoid(x));
    }

    [Fact]
    public void Norms_and_distances_have_their_known_values()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[,] { { 3, 4 }, { 0, 5 } });

        Close.To(Math.Sqrt(50), x.norm());
        Close.To(12, x.norm(1f));
        Close.To([5, 5], x.norm(1));
        Close.To(Math.Sqrt(10), x[0].dist(x[1]));
        Close.To([0, Math.Sqrt(10), Math.Sqrt(10), 0], cdist(x, x), 1e-7);
    }

    [Fact]
    public void Truth_values_are_reduced_by_all_and_any()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[,] { { true, false }, { true, true } });

        Assert.False(x.all().item<bool>());
        Assert.True(x.any().item<bool>());
        Assert.Equal([false, true], x.all(1).data<bool>().ToArray());
        Assert.Equal([true, true], x.any(0).data<bool>().ToArray());
        Assert.Equal(3, x.count_nonzero().item<long>());
    }

    [Fact]
    public void Counting_has_its_known_values()
    {
        using var scope = NewDisposeScope();
        var x = tensor([3L, 1L, 3L, 0L]);

        Assert.Equal([1, 1, 0, 2], x.bincount().data<long>().ToArray());
        Close.To([2, 2], x.@double().histc(2, 0, 3));
        Assert.Equal([1, 3], searchsorted(tensor([1.0, 2.0, 3.0]), tensor([1.5, 9.0])).data<long>().ToArray());
        Assert.Equal([2], bucketize(tensor([1.5]), tensor([0.0, 1.0, 2.0])).data<long>().ToArray());
        var (output, inverse, counts) = x.unique(return_inverse: true, return_counts: true);
        Assert.Equal([0, 1, 3], output.data<long>().ToArray());
        Assert.Equal([2, 1, 2, 0], inverse!.data<long>().ToArray());
        Assert.Equal([1, 1, 2], counts!.data<long>().ToArray());
        Assert.Null(x.unique().counts);
    }
}
