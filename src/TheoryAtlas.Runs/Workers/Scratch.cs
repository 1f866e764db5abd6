using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers;

/// <summary>The folder that a worker may write to: its home, its temporary folder and its working folder in one.</summary>
internal static partial class Scratch
{
    /// <summary>Names the folder in the worker's environment.</summary>
    public const string Variable = "THEORYATLAS_SCRATCH";

    /// <summary>This worker's folder; null in a process that is no worker.</summary>
    public static string? Own => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    private const string Prefix = "theoryatlas-worker-";

    public static string Create() => Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;

    /// <summary>Removes what earlier parents left that were killed together with their workers.</summary>
    public static void RemoveAbandoned()
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, out var process) && !Directory.Exists($"/proc/{process}"))
                Remove(folder);
        }
    }

    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The other side removed it already, or something is still being written; it lies in the system's temporary folder.
        }
    }

    /// <summary>The bytes of all files in a folder.</summary>
    public static long Size(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Sum(file => file.Length);
        }
        catch (IOException)
        {
            // Something went while it was counted; it is counted again in a moment.
            return 0;
        }
    }

    /// <summary>Empties this worker's folder between two runs.</summary>
    public static void Clear()
    {
        if (Own is not { } folder)
            return;
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null })
                Remove(entry.FullName);
            else
                entry.Delete();
        }
    }

    /// <summary>Ends a worker whose parent is gone, in the middle of whatever it does. Called by the worker itself.</summary>
    public static void RemoveAndExit()
    {
        if (Own is { } folder && Path.GetFileName(folder).StartsWith(Prefix))
            Remove(folder);
        if (OperatingSystem.IsWindows())
            Environment.Exit(0);

        // Not exit(3): it would destroy libtorch's tables under a check that still uses them.
        ExitNow(0);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int code);
}
