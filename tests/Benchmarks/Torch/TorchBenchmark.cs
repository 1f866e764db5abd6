using TheoryAtlas.Torch;
using static TorchSharp.torch;

namespace TheoryAtlas.Benchmarks.Torch;

/// <summary>What an operator costs beside its arithmetic, what a small training step costs, and how fast BLAS is. One thread, as the workers have.</summary>
internal static class TorchBenchmark
{
    public static void Run()
    {
        set_num_threads(1);
        manual_seed(0);
        Console.WriteLine($"libtorch {NativeLibtorch.Version}, {NativeLibtorch.CpuCapability}, 1 thread; µs by the clock and of the processor");

        using var a = ones(10);
        using var b = ones(10);
        using var matrix = randn(1000, 1000);
        using var step = new TrainingStep();

        Print("add of 10 elements, disposed", Timing.Of(() => (a + b).Dispose()));
        Print("add of 10 elements, in a scope", Timing.Of(() =>
        {
            using var scope = NewDisposeScope();
            _ = a + b;
        }));
        Print("add of 10 elements, dropped", Timing.Of(() => _ = a + b));
        Print("add of a number", Timing.Of(() => (a + 1.5).Dispose()));
        Print("sum over a dimension", Timing.Of(() => a.sum([0]).Dispose()));
        Print("item", Timing.Of(() => _ = a[3].item<float>()));
        Print("training step 32-64-1, batch 256", Timing.Of(step.Run));
        var product = Timing.Of(() => matrix.mm(matrix).Dispose());
        Print("1000 x 1000 product", product);
        Console.WriteLine($"{"  in GFLOP/s",-34} {2e9 / 1e3 / product.Clock,10:F1} {2e9 / 1e3 / product.Processor,10:F1}");
    }

    private static void Print(string what, Timing timing) => Console.WriteLine($"{what,-34} {timing.Clock,10:F2} {timing.Processor,10:F2}");
}
