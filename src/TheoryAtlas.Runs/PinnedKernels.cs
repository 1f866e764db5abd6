using System.Runtime.Intrinsics.X86;

namespace TheoryAtlas.Runs;

/// <summary>The instruction sets that every worker's kernels are pinned to, so that processors of all generations give the same numbers.</summary>
internal static class PinnedKernels
{
    /// <summary>Those that this processor lacks, so that its numbers may differ from others'; null where it lacks none.</summary>
    public static string? Lacking()
    {
        string[] lacking = [.. new[] { ("AVX2", Avx2.IsSupported), ("FMA", Fma.IsSupported) }.Where(set => !set.Item2).Select(set => set.Item1)];
        return lacking.Length > 0 ? string.Join(", ", lacking) : null;
    }
}
