using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Verification;

/// <summary>A run with what it was held against.</summary>
/// <param name="Run">The run.</param>
internal sealed record CheckedRun(RunRecord Run)
{
    /// <summary>How it agrees with the claim's reference; null where it cannot be compared.</summary>
    public ReferenceComparison? Reference { get; init; }

    /// <summary>Whether the claim has changed since its reference was recorded.</summary>
    public bool ReferenceIsStale { get; init; }

    /// <summary>Whether the reference is written anew, so that the old one binds nobody.</summary>
    public bool Records { get; init; }

    /// <summary>How it agrees with the run of the file that --against names.</summary>
    public ReferenceComparison? Against { get; init; }

    /// <summary>The same run once more, in another process.</summary>
    public RunRecord? Again { get; init; }

    /// <summary>How the two agree.</summary>
    public ReferenceComparison? Repeat { get; init; }

    /// <summary>Whether the numbers came out equal wherever that was tried; null where it was not.</summary>
    public bool? Reproduced => Against is null && Repeat is null ? null : Against?.Agreement is null or Agreement.Equal && Repeat?.Agreement is null or Agreement.Equal;

    /// <summary>What is wrong; none if the run is as it should be.</summary>
    public IReadOnlyList<Problem> Problems => [.. FindProblems()];

    private IEnumerable<Problem> FindProblems()
    {
        if (Run.Verdict != Verdict.Verified)
            yield return new Problem(Run.Verdict.Word(), [Run.Reason]);
        if (!Records && Reference is { Agreement: Agreement.Different } reference)
            yield return Problem.Of("contradicts the reference", reference);
        if (Repeat is { Agreement: Agreement.Different } repeat)
            yield return Problem.Of("gave other numbers in another process", repeat);
        if (Against is { Agreement: Agreement.Different } against)
            yield return Problem.Of("gave other numbers than in the file", against);
    }
}

/// <summary>What is wrong with a run.</summary>
/// <param name="What">In a few words.</param>
/// <param name="Why">Sentences.</param>
internal sealed record Problem(string What, IReadOnlyList<string> Why)
{
    private const int MostSentences = 5;

    public static Problem Of(string what, ReferenceComparison comparison)
    {
        var words = comparison.Contradictions.Select(contradiction => contradiction.Words).ToList();
        var where = comparison.SameRuntime ? "on the same runtime" : "on another runtime";
        IEnumerable<string> more = words.Count > MostSentences ? [$"And {words.Count - MostSentences} more."] : [];
        return new Problem($"{what}, {where}", [.. words.Take(MostSentences), .. more]);
    }
}
