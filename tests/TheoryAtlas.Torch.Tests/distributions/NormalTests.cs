using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TheoryAtlas.Torch.Tests;

public sealed class NormalTests
{
    private static readonly double s_logRootTwoPi = Math.Log(2 * Math.PI) / 2;

    [Fact]
    public void The_density_has_its_known_values()
    {
        using var normal = Normal(1.0, 2.0);

        Values.Equal([-s_logRootTwoPi - Math.Log(2), -s_logRootTwoPi - Math.Log(2) - 0.5], normal.log_prob(tensor([1.0, 3.0])));
        Values.Equal([0.5 + s_logRootTwoPi + Math.Log(2)], normal.entropy());
        Values.Equal([2 * Math.Sqrt(2 * Math.PI * Math.E)], normal.perplexity());
    }

    [Fact]
    public void The_distribution_function_has_its_known_values_even_far_out()
    {
        using var normal = Normal(0.0, 1.0);

        Values.Equal([0.5, 0.841344746068543, 0.022750131948179], normal.cdf(tensor([0.0, 1.0, -2.0])), 1e-14);
        // Φ(−20) = 2.753624118606234e-89.
        Assert.Equal(1, normal.cdf(tensor([-20.0])).item<double>() / 2.753624118606234e-89, 1e-9);
        Values.Equal([0, 1.959963984540054], normal.icdf(tensor([0.5, 0.975])), 1e-12);
    }

    [Fact]
    public void Moments_are_those_of_the_parameters()
    {
        using var normal = Normal(tensor([1.0, 2.0]), tensor(3.0));

        Values.Equal([1, 2], normal.mean);
        Values.Equal([1, 2], normal.mode);
        Values.Equal([3, 3], normal.stddev);
        Values.Equal([9, 9], normal.variance);
        Assert.Equal([2L], normal.batch_shape.Shape);
    }

    [Fact]
    public void Samples_have_the_moments_and_repeat_with_the_seed()
    {
        using var first = new Generator(3);
        using var second = new Generator(3);
        using var normal = Normal(5.0, 2.0, first);

        var sample = normal.sample(100_000);

        // Four standard errors.
        Assert.Equal(5, sample.mean().item<double>(), 4 * 2 / Math.Sqrt(100_000));
        Assert.Equal(4, sample.var().item<double>(), 4 * 4 * Math.Sqrt(2.0 / 100_000));
        Assert.True(sample.equal(Normal(5.0, 2.0, second).sample(100_000)));
        Assert.False(sample.equal(normal.sample(100_000)));
    }

    [Fact]
    public void Draws_are_differentiable_only_as_functions_of_the_parameters()
    {
        using var scale = tensor(2.0).requires_grad_();
        using var loc = tensor(1.0).requires_grad_();
        using var normal = Normal(loc, scale);

        var draw = normal.rsample();
        draw.backward();

        Assert.Equal(1, loc.grad!.item<double>());
        Assert.Equal((draw.item<double>() - 1) / 2, scale.grad!.item<double>(), 1e-12);
        Assert.False(normal.sample().requires_grad);
    }

    [Fact]
    public void Shapes_are_sample_then_batch()
    {
        using var normal = Normal(zeros(3), ones(3));

        Assert.Equal([3L], normal.sample().shape);
        Assert.Equal([2L, 4L, 3L], normal.sample(2, 4).shape);
        Assert.Equal([5L, 7L, 3L], normal.expand((7, 3)).sample(5).shape);
    }

    [Fact]
    public void Numbers_keep_their_precision()
    {
        Assert.Equal(ScalarType.Float32, Normal(0f).sample().dtype);
        Assert.Equal(ScalarType.Float64, Normal(0.0).sample().dtype);
    }
}
