using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Site.Text;

/// <summary>Amounts with their units.</summary>
internal static class Quantities
{
    /// <summary>A duration in seconds or milliseconds.</summary>
    public static string Seconds(double seconds) => seconds < 0.1 ? $"{Numerals.Of(Math.Round(seconds * 1000))} ms" : $"{Numerals.Of(Math.Round(seconds, seconds < 10 ? 1 : 0))} s";

    /// <summary>An amount of memory.</summary>
    public static string Memory(long bytes) => $"{Numerals.Of(Math.Round(bytes / 1048576.0))} MiB";

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{Numerals.Of(count, 1)} {many}";
}
