using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class ShapeTests
{
    private static readonly Dictionary<string, (Func<Tensor, Tensor> Of, long[] Shape, double[] First)> s_table = new(StringComparer.Ordinal)
    {
        ["reshape"] = (x => x.reshape(3, 2), [3, 2], [0, 1, 2]),
        ["reshape with one left open"] = (x => x.reshape(-1, 2), [3, 2], [0, 1, 2]),
        ["view"] = (x => x.view(6), [6], [0, 1, 2]),
        ["flatten"] = (x => x.flatten(), [6], [0, 1, 2]),
        ["unflatten"] = (x => x.flatten().unflatten(0, 3, 2), [3, 2], [0, 1, 2]),
        ["T"] = (x => x.T, [3, 2], [0, 3, 1]),
        ["mT"] = (x => x.mT, [3, 2], [0, 3, 1]),
        ["t"] = (x => x.t(), [3, 2], [0, 3, 1]),
        ["transpose"] = (x => x.transpose(0, 1), [3, 2], [0, 3, 1]),
        ["permute"] = (x => x.unsqueeze(0).permute(2, 0, 1), [3, 1, 2], [0, 3, 1]),
        ["unsqueeze"] = (x => x.unsqueeze(-1), [2, 3, 1], [0, 1, 2]),
        ["squeeze"] = (x => x.unsqueeze(0).squeeze(), [2, 3], [0, 1, 2]),
        ["squeeze of one dimension"] = (x => x.unsqueeze(0).squeeze(0), [2, 3], [0, 1, 2]),
        ["expand"] = (x => x[0].expand(4, 3), [4, 3], [0, 1, 2, 0]),
        ["repeat"] = (x => x.repeat(1, 2), [2, 6], [0, 1, 2, 0]),
        ["tile"] = (x => x.tile(2, 1), [4, 3], [0, 1, 2, 3]),
        ["repeat_interleave"] = (x => x.repeat_interleave(2, 1), [2, 6], [0, 0, 1, 1]),
        ["movedim"] = (x => x.movedim(0, 1), [3, 2], [0, 3, 1]),
        ["flip"] = (x => x.flip(1), [2, 3], [2, 1, 0, 5]),
        ["roll"] = (x => x.roll(1, 1), [2, 3], [2, 0, 1, 5]),
        ["rot90"] = (x => x.rot90(), [3, 2], [2, 5, 1, 4]),
        ["narrow"] = (x => x.narrow(1, 1, 2), [2, 2], [1, 2, 4, 5]),
        ["select"] = (x => x.select(1, 2), [2], [2, 5]),
        ["diagonal"] = (x => x.diagonal(), [2], [0, 4]),
        ["diag of a vector"] = (x => x[0].diag(), [3, 3], [0, 0, 0, 0, 1]),
        ["diag_embed"] = (x => x.diag_embed(), [2, 3, 3], [0, 0, 0, 0, 1]),
        ["tril"] = (x => x.tril(), [2, 3], [0, 0, 0, 3, 4, 0]),
        ["triu"] = (x => x.triu(1), [2, 3], [0, 1, 2, 0, 0, 5]),
        ["cat"] = (x => cat([x, x], 1), [2, 6], [0, 1, 2, 0]),
        ["stack"] = (x => stack([x, x], 1), [2, 2, 3], [0, 1, 2, 0]),
        ["hstack"] = (x => hstack([x, x]), [2, 6], [0, 1, 2, 0]),
        ["vstack"] = (x => vstack([x, x]), [4, 3], [0, 1, 2, 3]),
        ["block_diag"] = (x => block_diag(x, x), [4, 6], [0, 1, 2, 0, 0, 0, 3]),
        ["broadcast_to"] = (x => broadcast_to(x[0], [2, 3]), [2, 3], [0, 1, 2, 0]),
        ["split"] = (x => x.split(2, 1)[1], [2, 1], [2, 5]),
        ["split by sizes"] = (x => x.split([1, 2], 1)[1], [2, 2], [1, 2, 4, 5]),
        ["chunk"] = (x => x.chunk(2, 0)[1], [1, 3], [3, 4, 5]),
        ["unbind"] = (x => x.unbind(1)[2], [2], [2, 5]),
        ["meshgrid"] = (x => meshgrid([x[0], x[1]])[1], [3, 3], [3, 4, 5, 3]),
        ["vander"] = (x => vander(x[0], 3, increasing: true), [3, 3], [1, 0, 0, 1, 1, 1, 1, 2, 4]),
        ["as_strided"] = (x => x.as_strided([2, 2], [1, 2]), [2, 2], [0, 2, 1, 3]),
        ["unfold"] = (x => x[0].unfold(0, 2, 1), [2, 2], [0, 1, 1, 2]),
        ["gather"] = (x => x.gather(1, tensor(new long[,] { { 2 }, { 0 } })), [2, 1], [2, 3]),
        ["scatter"] = (x => x.scatter(1, tensor(new long[,] { { 2 }, { 0 } }), 9), [2, 3], [0, 1, 9, 9, 4, 5]),
        ["scatter_add"] = (x => x.scatter_add(1, tensor(new long[,] { { 2 }, { 0 } }), ones(2, 1, float64)), [2, 3], [0, 1, 3, 4]),
        ["index_select"] = (x => x.index_select(1, tensor([2L, 0L])), [2, 2], [2, 0, 5, 3]),
        ["index_add"] = (x => x.index_add(0, tensor([0L]), ones(1, 3, float64), 2), [2, 3], [2, 3, 4, 3]),
        ["masked_select"] = (x => x.masked_select(x > 3), [2], [4, 5]),
        ["masked_fill"] = (x => x.masked_fill(x > 3, -1), [2, 3], [0, 1, 2, 3, -1, -1]),
        ["take"] = (x => x.take(tensor([5L, 0L])), [2], [5, 0]),
        ["take_along_dim"] = (x => x.take_along_dim(x.argsort(1, true), 1), [2, 3], [2, 1, 0, 5]),
        ["nonzero"] = (x => x.nonzero(), [5, 2], [0, 1, 0, 2]),
    };

    public static TheoryData<string> Names => [.. s_table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_of_shape_gives_the_known_shape_and_elements(string name)
    {
        using var scope = NewDisposeScope();
        var (of, shape, first) = s_table[name];

        var result = of(arange(6, dtype: float64).reshape(2, 3));

        Assert.Equal(shape, result.shape);
        Close.To(first, result.flatten()[TensorIndex.Slice(0, first.Length)]);
    }

    [Fact]
    public void A_view_shares_memory_and_a_clone_does_not()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3);

        x.T[0, 1].fill_(5);
        x.clone().fill_(9);

        Close.To([0, 0, 0, 5, 0, 0], x);
        Assert.False(x.T.is_contiguous());
        Assert.Equal([1, 3], x.T.stride());
        Assert.True(x.T.contiguous().is_contiguous());
    }
}
