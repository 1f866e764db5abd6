namespace TheoryAtlas.Site.Safety;

/// <summary>How much one client may ask for. A client is a network address, or for IPv6 a network of /64.</summary>
public sealed record ClientLimits
{
    /// <summary>How many runs may be asked for in a minute; as many at once.</summary>
    /// <value>20</value>
    public int RunsPerMinute { get; init; } = 20;

    /// <summary>How many searches and suggestions a second, for long.</summary>
    /// <value>40</value>
    public int SearchesPerSecond { get; init; } = 40;

    /// <summary>How many searches and suggestions at once.</summary>
    /// <value>200</value>
    public int SearchesAtOnce { get; init; } = 200;

    /// <summary>How many other requests to the interface for programs a second, for long.</summary>
    /// <value>40</value>
    public int ReadsPerSecond { get; init; } = 40;

    /// <summary>How many of those at once.</summary>
    /// <value>200</value>
    public int ReadsAtOnce { get; init; } = 200;
}
