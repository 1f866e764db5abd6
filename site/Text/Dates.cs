namespace TheoryAtlas.Site.Text;

/// <summary>Dates as pages write them.</summary>
internal static class Dates
{
    /// <summary>22 Nov 2026.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy");

    /// <summary>22 Nov 2026, 14:05 UTC.</summary>
    public static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'");

    /// <summary>The form that machines read.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
