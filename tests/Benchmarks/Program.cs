using TheoryAtlas.Benchmarks;
using TheoryAtlas.Torch;
using static TorchSharp.torch;

// What an operator costs beside its arithmetic, what a small training step costs, and how fast BLAS is.
// One thread, as the workers have.
set_num_threads(1);
manual_seed(0);
Console.WriteLine($"libtorch {NativeLibtorch.Version}, {NativeLibtorch.CpuCapability}, 1 thread");

using var a = ones(10);
using var b = ones(10);
using var matrix = randn(1000, 1000);
using var step = new TrainingStep();

Print("add of 10 elements, disposed", Timing.Microseconds(() => (a + b).Dispose()), "µs");
Print("add of 10 elements, in a scope", Timing.Microseconds(() =>
{
    using var scope = NewDisposeScope();
    _ = a + b;
}), "µs");
Print("add of 10 elements, dropped", Timing.Microseconds(() => _ = a + b), "µs");
Print("add of a number", Timing.Microseconds(() => (a + 1.5).Dispose()), "µs");
Print("sum over a dimension", Timing.Microseconds(() => a.sum([0]).Dispose()), "µs");
Print("item", Timing.Microseconds(() => _ = a[3].item<float>()), "µs");
Print("training step 32-64-1, batch 256", Timing.Microseconds(step.Run), "µs");
Print("1000 x 1000 product", 2e3 / Timing.Microseconds(() => matrix.mm(matrix).Dispose()) * 1e3, "GFLOP/s");

static void Print(string what, double value, string unit) => Console.WriteLine($"{what,-34} {value,10:F2} {unit}");
