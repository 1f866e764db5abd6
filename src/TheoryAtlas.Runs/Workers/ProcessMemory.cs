namespace TheoryAtlas.Runs.Workers;

/// <summary>Resident memory and threads of a process, as Linux counts them. Zero where it cannot be read.</summary>
internal static class ProcessMemory
{
    /// <summary>Bytes resident now in a process and those that it started.</summary>
    public static long Resident(int process) => Field($"/proc/{process}/status", "VmRSS:") + Children(process).Sum(Resident);

    private static IEnumerable<int> Children(int process)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(int.Parse).ToList();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It has ended, or the kernel was built without this list.
            return [];
        }
    }

    /// <summary>Threads now in a process and those that it started.</summary>
    public static long Threads(int process) => Number($"/proc/{process}/status", "Threads:") + Children(process).Sum(Threads);

    /// <summary>The most bytes resident in this process since <see cref="ForgetPeak"/>, or since it started.</summary>
    public static long Peak() => Field("/proc/self/status", "VmHWM:");

    /// <summary>Lets the peak begin again at what is resident now.</summary>
    public static void ForgetPeak()
    {
        try
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then the peak is that of the process, which is never too small.
        }
    }

    private static long Field(string file, string name) => Number(file, name) * 1024;

    private static long Number(string file, string name)
    {
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith(name))
                    return long.Parse(line.AsSpan(name.Length).Trim().TrimEnd(" kB"));
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The process has ended, or this is not Linux.
        }

        return 0;
    }
}
