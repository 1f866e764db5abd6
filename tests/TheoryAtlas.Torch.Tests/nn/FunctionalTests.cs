using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TheoryAtlas.Torch.Tests;

public sealed class FunctionalTests
{
    [Fact]
    public void One_hot_marks_the_class()
    {
        var output = functional.one_hot(tensor([2L, 0L]), 3);

        Assert.Equal(ScalarType.Int64, output.dtype);
        Values.Equal([0, 0, 1, 1, 0, 0], output);
        Assert.Equal([1L, 5L], functional.one_hot(tensor([4L])).shape);
    }

    [Fact]
    public void Cosine_similarity_is_the_cosine_of_the_angle()
    {
        var x = Values.Doubles([2, 2], 1, 0, 3, 4);
        var y = Values.Doubles([2, 2], 1, 1, -4, 3);

        Values.Equal([Math.Sqrt(0.5), 0], functional.cosine_similarity(x, y));
        Values.Equal([1, Math.Sqrt(50)], functional.pairwise_distance(x, y, eps: 0));
    }

    [Fact]
    public void Attention_weighs_values_by_the_softmax_of_scaled_products()
    {
        var query = Values.Doubles([1, 1, 4], 2, 0, 0, 0);
        var key = Values.Doubles([1, 2, 4], Math.Log(3), 0, 0, 0, 0, 0, 0, 0);
        var value = Values.Doubles([1, 2, 1], 1, 5);

        Values.Equal([(0.75 * 1) + (0.25 * 5)], functional.scaled_dot_product_attention(query, key, value));
        Values.Equal([5], functional.scaled_dot_product_attention(query, key, value, tensor(new[] { false, true }).view(1, 2)));
        Values.Equal([3], functional.scaled_dot_product_attention(query, key, value, Values.Doubles([1, 2], 0, Math.Log(3))));
    }

    [Fact]
    public void Causal_attention_does_not_see_what_comes_later()
    {
        var query = Values.Random(1, 1, 3, 2);
        var value = Values.Doubles([1, 3, 1], 1, 10, 100);

        var output = Values.Of(functional.scaled_dot_product_attention(query, query, value, is_casual: true));

        Assert.Equal(1, output[0], 1e-12);
        Assert.InRange(output[1], 1, 10);
        Assert.Throws<ArgumentException>(() => functional.scaled_dot_product_attention(query, query, value, ones(3, 3), is_casual: true));
    }

    [Fact]
    public void Functions_leave_nothing_behind_in_a_scope()
    {
        var query = Values.Random(1, 1, 3, 2);
        using var scope = NewDisposeScope();

        functional.scaled_dot_product_attention(query, query, query, is_casual: true);
        functional.normalize(query);

        Assert.Equal(2, scope.DisposablesCount);
    }
}
