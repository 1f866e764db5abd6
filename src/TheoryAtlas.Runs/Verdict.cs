namespace TheoryAtlas.Runs;

/// <summary>What came out of a run, or why nothing did.</summary>
public enum Verdict
{
    /// <summary>The theorem's arm passes and the control fails.</summary>
    Verified,

    /// <summary>The theorem's arm fails.</summary>
    Refuted,

    /// <summary>Both arms pass: the check cannot fail, so it shows nothing.</summary>
    Vacuous,

    /// <summary>An arm threw, gave a value that is not finite, or its process ended.</summary>
    Errored,

    /// <summary>The run took longer than its limit.</summary>
    TimedOut,

    /// <summary>The reader cancelled it.</summary>
    Cancelled,

    /// <summary>The process that kept the ledger ended before the run did.</summary>
    Interrupted,

    /// <summary>It is queued or running.</summary>
    Running,
}
