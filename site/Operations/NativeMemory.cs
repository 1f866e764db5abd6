using System.Runtime.InteropServices;

namespace TheoryAtlas.Site.Operations;

/// <summary>What the C library does with memory that native code, such as compression, has freed.</summary>
internal static partial class NativeMemory
{
    // The names and numbers of malloc.h.
    private const int MmapThreshold = -3;
    private const int ArenaMax = -8;

    private const int LargeBlock = 1 << 20;
    private const int Arenas = 2;

    /// <summary>
    /// Has large blocks go back to the system when they are freed. By itself the C library learns from the first compressed pages, each of which
    /// takes some megabytes for a moment, to keep as much as that for every thread.
    /// </summary>
    public static void ReturnLargeBlocks()
    {
        try
        {
            _ = SetMallocOption(MmapThreshold, LargeBlock);
            _ = SetMallocOption(ArenaMax, Arenas);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library than glibc, with ways of its own.
        }
        catch (DllNotFoundException)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetMallocOption(int option, int value);
}
