using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>Limits that the kernel keeps for this process, set before any check runs and never to be raised again.</summary>
internal static partial class ResourceLimits
{
    /// <summary>Names the memory limit, in bytes, in the worker's environment.</summary>
    public const string MemoryVariable = "THEORYATLAS_MEMORY";

    // <asm-generic/resource.h>
    private const int FileSize = 1, Data = 2, Core = 4, OpenFiles = 7;

    // <bits/signum-generic.h>: without the signal, the write beyond the limit fails, and the check can say so.
    private const int FileTooLarge = 25, Ignored = 1;

    private const ulong LargestFile = 64UL << 20;
    private const ulong MostOpenFiles = 1024;

    // What a warm worker holds before a check begins: the runtime's and libtorch's own tables, and the stacks of threads.
    private const ulong Overhead = 512UL << 20;

    /// <summary>Sets them; each that the system does not know is left out.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Limit(FileSize, LargestFile);
        _ = Signal(FileTooLarge, Ignored);
        Limit(Core, 0);
        Limit(OpenFiles, MostOpenFiles);

        // An allocation beyond it fails inside the check, which can then say so; what is resident is watched from outside as well.
        if (ulong.TryParse(Environment.GetEnvironmentVariable(MemoryVariable), out var memory))
            Limit(Data, memory + Overhead);
        BeFirstToGo();
    }

    // Where the machine itself runs out of memory, the kernel should take the worker and not the site.
    private static void BeFirstToGo()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then it takes the largest, which is most likely the worker.
        }
    }

    private static void Limit(int resource, ulong value)
    {
        // A hard limit that is lower already must not be raised.
        if (Get(resource, out var now) == 0)
            _ = Set(resource, new Bounds { Soft = Math.Min(value, now.Hard), Hard = Math.Min(value, now.Hard) });
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int Get(int resource, out Bounds bounds);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Set(int resource, in Bounds bounds);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int signal, nint handler);

    [StructLayout(LayoutKind.Sequential)]
    private struct Bounds
    {
        public ulong Soft;
        public ulong Hard;
    }
}
