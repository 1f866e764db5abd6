namespace TheoryAtlas.Runs.Standing;

/// <summary>Where a claim or a run stands, as pages show it: a verdict, or why there is none.</summary>
public enum StandingKind
{
    /// <summary>The theorem's arm passes and the control fails.</summary>
    Verified,

    /// <summary>The theorem's arm fails.</summary>
    Refuted,

    /// <summary>Both arms pass.</summary>
    Vacuous,

    /// <summary>An arm could not measure.</summary>
    Errored,

    /// <summary>The limit of time was reached.</summary>
    TimedOut,

    /// <summary>The statement, the check or the parameters changed since the run.</summary>
    Stale,

    /// <summary>There is no run.</summary>
    NotRun,

    /// <summary>The reader cancelled it.</summary>
    Cancelled,

    /// <summary>The process ended before the run did.</summary>
    Interrupted,

    /// <summary>It is queued or running.</summary>
    Running,
}

/// <summary>The words and addresses of standings.</summary>
public static class StandingWords
{
    /// <summary>The standing of a run on its own.</summary>
    public static StandingKind Standing(this Verdict verdict) => Enum.Parse<StandingKind>(verdict.ToString());

    /// <summary>The word that a reader sees.</summary>
    public static string Word(this StandingKind kind) => kind switch
    {
        StandingKind.TimedOut => "timed out",
        StandingKind.NotRun => "not run",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The word as addresses and style sheets have it: <c>not-run</c>.</summary>
    public static string Slug(this StandingKind kind) => kind.Word().Replace(' ', '-');
}
