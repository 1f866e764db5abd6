using System.Runtime.InteropServices;
using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Runs.Workers;

/// <summary>The whole environment of a worker: what it needs, and nothing of what its parent may keep there.</summary>
internal static class WorkerVariables
{
    /// <summary>The runtime of the parent, wherever it is installed.</summary>
    public static string DotnetRoot { get; } =
        Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } named ? named : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Where the parent looks for libraries first: only what names a folder with libraries, since a sandbox shows the whole folder.</summary>
    public static IReadOnlyList<string> LibraryFolders { get; } =
    [
        .. (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "").Split(':').Where(folder => Path.IsPathRooted(folder) && Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.so*").Any()).Select(Path.GetFullPath),
    ];

    public static IReadOnlyDictionary<string, string> For(string scratch, long memoryLimit)
    {
        var variables = new Dictionary<string, string>(PinnedKernels.Variables)
        {
            ["PATH"] = "/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["HOME"] = scratch,
            ["TMPDIR"] = scratch,
            [Scratch.Variable] = scratch,

            // Managed memory beyond the limit becomes an exception in the check; native memory is the kernel's and the parent's to watch.
            ["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("X"),
            [ResourceLimits.MemoryVariable] = memoryLimit.ToString(),
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_gcConcurrent"] = "0",

            // No debugger's socket in the scratch folder.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_ROOT"] = DotnetRoot,
        };
        if (LibraryFolders.Count > 0)
            variables["LD_LIBRARY_PATH"] = string.Join(':', LibraryFolders);
        return variables;
    }
}
