using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>Puts this process behind the site's for the processor: a reader who turns a page must not wait for somebody's check.</summary>
internal static partial class ProcessorPriority
{
    // <sys/resource.h>
    private const int OfThread = 0;

    private const int Niceness = 10;

    /// <summary>
    /// Lowers every thread's priority; Linux keeps one for each, and new threads have that of the thread that starts them.
    /// Called when the worker is warm: starting it is the site's own work, and somebody waits for it.
    /// </summary>
    public static void Lower()
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            _ = Set(OfThread, int.Parse(Path.GetFileName(thread)), Niceness);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int Set(int which, int who, int priority);
}
