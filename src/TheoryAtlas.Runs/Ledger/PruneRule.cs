namespace TheoryAtlas.Runs.Ledger;

/// <summary>Which runs may be removed from the ledger. One that goes on and the newest verified one with the declared parameters never are.</summary>
/// <param name="Keep">How many of each claim's newest runs are kept.</param>
/// <param name="OlderThan">Only runs that began at least so long ago are removed; null for any age.</param>
/// <param name="Claim">Only this claim's runs are removed; null for all.</param>
public sealed record PruneRule(int Keep, TimeSpan? OlderThan = null, string? Claim = null)
{
    /// <summary>The rule in words, as the ledger records it.</summary>
    public override string ToString() =>
        $"keep the newest {Keep} of {(Claim is null ? "each claim" : $"'{Claim}'")}{(OlderThan is { } age ? $", and all younger than {age.TotalDays:0.##} d" : "")}";
}

/// <summary>What was removed, or what would be.</summary>
/// <param name="Runs">How many runs of each claim that lost any, by claim.</param>
/// <param name="DocumentBytes">Bytes of what was recorded of them.</param>
/// <param name="BytesFreed">By how much the file became smaller.</param>
/// <param name="NotShrunk">Why the file could not be made smaller, though the runs are gone; null if it could.</param>
public sealed record PruneOutcome(IReadOnlyDictionary<string, int> Runs, long DocumentBytes, long BytesFreed, string? NotShrunk)
{
    /// <summary>How many runs in all.</summary>
    public int Total => Runs.Values.Sum();
}
