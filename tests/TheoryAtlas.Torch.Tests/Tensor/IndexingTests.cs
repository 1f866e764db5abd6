using static TorchSharp.torch;
using static TorchSharp.torch.TensorIndex;

namespace TheoryAtlas.Torch.Tests;

public sealed class IndexingTests
{
    private static readonly Dictionary<string, (TensorIndex[] Indices, long[] Shape, double[] Elements)> s_table = new(StringComparer.Ordinal)
    {
        ["x[1]"] = ([1], [3], [3, 4, 5]),
        ["x[-1]"] = ([-1], [3], [3, 4, 5]),
        ["x[1, 2]"] = ([1, 2], [], [5]),
        ["x[:, 1]"] = ([Colon, 1], [2], [1, 4]),
        ["x[..., 1]"] = ([Ellipsis, 1], [2], [1, 4]),
        ["x[0, ...]"] = ([0, Ellipsis], [3], [0, 1, 2]),
        ["x[:, 1:]"] = ([Colon, Slice(1)], [2, 2], [1, 2, 4, 5]),
        ["x[:, :-1]"] = ([Colon, Slice(null, -1)], [2, 2], [0, 1, 3, 4]),
        ["x[:, ::2]"] = ([Colon, Slice(step: 2)], [2, 2], [0, 2, 3, 5]),
        ["x[:, 1..]"] = ([Colon, 1..], [2, 2], [1, 2, 4, 5]),
        ["x[:, ..^1]"] = ([Colon, 0..^1], [2, 2], [0, 1, 3, 4]),
        ["x[None, 0]"] = ([None, 0], [1, 3], [0, 1, 2]),
        ["x[:, None]"] = ([Colon, None], [2, 1, 3], [0, 1, 2, 3, 4, 5]),
        ["x[Null, 1]"] = ([Null, 1], [2], [1, 4]),
        ["x[True]"] = ([Bool(true)], [1, 2, 3], [0, 1, 2, 3, 4, 5]),
        ["x[False]"] = ([Bool(false)], [0, 2, 3], []),
    };

    public static TheoryData<string> Names => [.. s_table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_expression_means_what_it_means_in_Python(string name)
    {
        using var scope = NewDisposeScope();
        var (indices, shape, elements) = s_table[name];

        var result = arange(6, dtype: float64).reshape(2, 3)[indices];

        Assert.Equal(shape, result.shape);
        Close.To(elements, result);
    }

    [Fact]
    public void Tensors_and_masks_pick_elements()
    {
        using var scope = NewDisposeScope();
        var x = arange(6, dtype: float64).reshape(2, 3);

        Close.To([5, 0], x[tensor([1L, 0L]), tensor([2L, 0L])]);
        Close.To([2, 0, 5, 3], x[Colon, tensor([2L, 0L])]);
        Close.To([4, 5], x[x > 3]);
        Close.To([3, 4, 5], x[tensor([false, true])]);
        Close.To([1, 2], x[0, tensor([1L, 2L])]);
        Close.To([2], x[tensor([true, false]), 2]);
        Close.To([1, 5], x.unsqueeze(0)[0, tensor([0L, 1L]), tensor([1L, 2L])]);
        var cube = arange(8, dtype: float64).reshape(2, 2, 2);
        Close.To([3, 7], cube[tensor(new[,] { { false, true }, { false, true } }), tensor([1L, 1L])]);
    }

    [Fact]
    public void Assignment_writes_through_views_tensors_and_masks()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, float64);

        x[0] = tensor([1.0, 2.0, 3.0]);
        x[1, 2] = tensor(7.0);
        x[Colon, 1] = tensor(9.0);
        x[x == 7] = tensor(-1.0);
        x[tensor([1L]), tensor([0L])] = tensor(4.0);

        Close.To([1, 9, 3, 4, 9, -1], x);
        x.index_put_(8, Colon, 0);
        Close.To([8, 9, 3, 8, 9, -1], x);
    }

    [Fact]
    public void Too_many_indices_and_positions_outside_are_errors()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3);

        Assert.Throws<ArgumentException>(() => x[0, 0, Colon]);
        Assert.Throws<ArgumentException>(() => x[Slice(step: -1)]);
        Assert.Contains("out of range", Assert.ThrowsAny<Exception>(() => x[2]).Message, StringComparison.Ordinal);
    }
}
