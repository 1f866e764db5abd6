using TheoryAtlas.Torch.Native;

namespace TheoryAtlas.Torch;

/// <summary>Which libtorch this process runs on: what a run records so that it can be repeated.</summary>
public static unsafe class NativeLibtorch
{
    /// <summary>The version of libtorch that the bridge was compiled against and runs on, such as <c>1.13.1</c>.</summary>
    public static string Version { get; } = Bridge.Text(Bridge.ta_version());

    /// <summary>libtorch's own account of its build and its threads: compiler, BLAS, OpenMP, instruction sets.</summary>
    public static string BuildConfiguration => Bridge.Text(Bridge.ta_configuration());

    /// <summary>The kernel set in use (<c>AVX2</c>, <c>AVX512</c>, <c>DEFAULT</c>), as <c>ATEN_CPU_CAPABILITY</c> and the processor decided.</summary>
    public static string CpuCapability { get; } = ReadCapability();

    private static string ReadCapability()
    {
        const string label = "CPU capability usage: ";
        return BuildConfiguration.Split('\n')
            .Select(line => line.Trim().TrimStart('-').Trim())
            .Where(line => line.StartsWith(label, StringComparison.Ordinal))
            .Select(line => line[label.Length..])
            .FirstOrDefault("unknown");
    }
}
