namespace TheoryAtlas.Runs.Ledger;

/// <summary>Something in the ledger that is not as it should be.</summary>
/// <param name="Run">The run's id; null where it is about the file as a whole.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record LedgerProblem(string? Run, string Problem)
{
    /// <summary>One line.</summary>
    public override string ToString() => Run is null ? Problem : $"{Run}: {Problem}";
}
