using System.Runtime.Intrinsics.X86;

namespace TheoryAtlas.Runs;

/// <summary>What every worker's kernels are pinned to, so that numbers depend neither on the number of cores nor on the generation of the processor.</summary>
internal static class PinnedKernels
{
    /// <summary>The variables that pin them, and the number of threads, in every worker's environment.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["ATEN_CPU_CAPABILITY"] = "avx2",
        ["DNNL_MAX_CPU_ISA"] = "AVX2",
        ["DOTNET_EnableAVX512"] = "0",
        ["MKL_NUM_THREADS"] = "1",
        ["OMP_NUM_THREADS"] = "1",
        ["OPENBLAS_CORETYPE"] = "Haswell",
        ["OPENBLAS_NUM_THREADS"] = "1",
    };

    /// <summary>Those variables as this process has them.</summary>
    public static IReadOnlyDictionary<string, string> InEffect() =>
        Variables.Keys.ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name) ?? "", StringComparer.Ordinal);

    /// <summary>The instruction sets of the pinned kernels that this processor lacks, so that its numbers may differ from others'; null where it lacks none.</summary>
    public static string? Lacking()
    {
        string[] lacking = [.. new[] { ("AVX2", Avx2.IsSupported), ("FMA", Fma.IsSupported) }.Where(set => !set.Item2).Select(set => set.Item1)];
        return lacking.Length > 0 ? string.Join(", ", lacking) : null;
    }
}
