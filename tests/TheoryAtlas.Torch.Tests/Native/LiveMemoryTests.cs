using System.Runtime.CompilerServices;
using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

// Memory is a thing of the whole process, so nothing else may run beside these.
[CollectionDefinition(nameof(LiveMemoryTests), DisableParallelization = true)]
[Collection(nameof(LiveMemoryTests))]
public sealed class LiveMemoryTests
{
    [Fact]
    public void A_million_tensors_made_and_dropped_leave_no_memory_behind()
    {
        Drop(100_000, 10);
        var before = Environment.WorkingSet;

        Drop(1_000_000, 10);

        Assert.True(Environment.WorkingSet - before < 200L << 20, $"grew from {before >> 20} to {Environment.WorkingSet >> 20} MB");
    }

    [Fact]
    public void Large_tensors_made_and_dropped_are_collected_before_they_pile_up()
    {
        var before = Environment.WorkingSet;

        Drop(2_000, 1_000_000);

        Assert.True(Environment.WorkingSet - before < 1L << 30, $"grew from {before >> 20} to {Environment.WorkingSet >> 20} MB");
    }

    [Fact]
    public void Tensors_that_are_disposed_are_counted_out_at_once()
    {
        // Tensors that earlier tests dropped must not be finalized in the middle of the count.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = LiveMemory.Bytes;
        var count = Tensor.TotalCount;

        var x = zeros(1000, float64);
        var view = x.reshape(10, 100);
        Assert.InRange(LiveMemory.Bytes - bytes, 8000, 12_000);
        x.Dispose();
        view.Dispose();

        Assert.Equal(bytes, LiveMemory.Bytes);
        Assert.Equal(count, Tensor.TotalCount);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop(int count, int size)
    {
        for (var k = 0; k < count; k++) empty(size);
    }
}
