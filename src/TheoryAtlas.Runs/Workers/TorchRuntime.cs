using TorchSharp;
#if TORCH_OF_SYSTEM
using TheoryAtlas.Torch;
#endif

namespace TheoryAtlas.Runs.Workers;

/// <summary>Puts torch into the one state in which every arm begins, and says which torch it is.</summary>
internal static class TorchRuntime
{
#if TORCH_OF_SYSTEM
    public const string Provider = "system";

    public static string Kernels => NativeLibtorch.CpuCapability;
#else
    public const string Provider = "nuget";

    public static string Kernels => Environment.GetEnvironmentVariable("ATEN_CPU_CAPABILITY") ?? "default";
#endif

    /// <summary>Loads libtorch and pays what its first use costs.</summary>
    public static void Warm()
    {
        torch.set_num_threads(1);
        Reset(0);
        using var scope = torch.NewDisposeScope();
        using var generator = new torch.Generator(0, torch.CPU);
        var matrix = torch.randn([8, 8], generator: generator);
        matrix.matmul(matrix).sum().item<float>();
    }

    /// <summary>One arm must not see what another left.</summary>
    public static void Reset(int seed)
    {
        torch.set_default_dtype(torch.float32);
        torch.manual_seed(seed);
    }
}
