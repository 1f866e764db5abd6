namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The environment variables of every worker that decide its numbers: one thread, and the kernels of one generation of processors.</summary>
internal static class WorkerPins
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("ATEN_CPU_CAPABILITY", "avx2"),
        new("DNNL_MAX_CPU_ISA", "AVX2"),
        new("DOTNET_EnableAVX512", "0"),
        new("MKL_NUM_THREADS", "1"),
        new("OMP_NUM_THREADS", "1"),
        new("OPENBLAS_CORETYPE", "Haswell"),
        new("OPENBLAS_NUM_THREADS", "1"),
    ];
}
