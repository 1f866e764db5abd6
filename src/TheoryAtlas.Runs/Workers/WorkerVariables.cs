using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers;

/// <summary>The whole environment of a worker: what it needs, and nothing of what its parent may keep there.</summary>
internal static class WorkerVariables
{
    public static IReadOnlyDictionary<string, string> For(string scratch, long memoryLimit)
    {
        var variables = new Dictionary<string, string>
        {
            // Numbers must not depend on the number of cores or the generation of the processor.
            ["OMP_NUM_THREADS"] = "1",
            ["OPENBLAS_NUM_THREADS"] = "1",
            ["MKL_NUM_THREADS"] = "1",
            ["OPENBLAS_CORETYPE"] = "Haswell",
            ["ATEN_CPU_CAPABILITY"] = "avx2",
            ["DNNL_MAX_CPU_ISA"] = "AVX2",
            ["DOTNET_EnableAVX512"] = "0",

            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
            ["HOME"] = scratch,
            ["TMPDIR"] = scratch,
            [Scratch.Variable] = scratch,

            // Managed memory beyond the limit becomes an exception in the check; native memory is watched from outside.
            ["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("X"),
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_gcConcurrent"] = "0",

            // No debugger's socket in the scratch folder.
            ["DOTNET_EnableDiagnostics"] = "0",

            // The runtime of the parent, wherever it is installed.
            ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        };
        if (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") is { Length: > 0 } libraries)
            variables["LD_LIBRARY_PATH"] = libraries;
        return variables;
    }
}
