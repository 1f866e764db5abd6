namespace TheoryAtlas.Runs.Verdicts;

/// <summary>How verdicts are written in files, addresses and terminals.</summary>
public static class VerdictWords
{
    /// <summary>The word: <c>timed-out</c>.</summary>
    public static string Word(this Verdict verdict) => verdict == Verdict.TimedOut ? "timed-out" : verdict.ToString().ToLowerInvariant();
}
