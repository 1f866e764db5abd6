namespace TheoryAtlas.Formats.Runs;

/// <summary>How files write times: in UTC, so that the zone of the machine stays out.</summary>
internal static class Times
{
    /// <summary>ISO 8601 to the millisecond: <c>2026-02-01T12:30:00.250Z</c>.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
