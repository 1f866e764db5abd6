namespace TheoryAtlas.Runs.Ledger;

/// <summary>The process that began a run: only while it lives can the run still end.</summary>
/// <param name="Host">The machine, as it was started last: process ids mean nothing elsewhere or later.</param>
/// <param name="Process">The process id.</param>
/// <param name="Start">When that process started, in ticks: ids are used again.</param>
internal sealed record LedgerOwner(string Host, int Process, long Start)
{
    public static LedgerOwner Current { get; } = new(HostName(), Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    public bool IsElsewhere => Host != Current.Host;

    public bool IsAlive => StartOf(Process) is { } start && start == Start;

    public static LedgerOwner Parse(string text)
    {
        var parts = text.Split('/');
        return new LedgerOwner(parts[0], int.Parse(parts[1]), long.Parse(parts[2]));
    }

    public override string ToString() => $"{Host}/{Process}/{Start}";

    private static string HostName()
    {
        const string bootId = "/proc/sys/kernel/random/boot_id";
        var boot = File.Exists(bootId) ? File.ReadAllText(bootId).Trim() : "";
        return $"{Environment.MachineName}:{boot}".Replace('/', '-');
    }

    // The kernel counts in clock ticks since it started: unlike a time of day, this never shifts.
    private static long? StartOf(int process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
                return System.Diagnostics.Process.GetProcessById(process).StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
