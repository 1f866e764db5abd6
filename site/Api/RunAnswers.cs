using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Api.Answers;

namespace TheoryAtlas.Site.Api;

/// <summary>Runs as answers. Folders of the machine, which messages may quote, are left out.</summary>
internal static class RunAnswers
{
    /// <summary>A run as an item of a list.</summary>
    public static RunItem Item(RunRecord run, Links links) =>
        new(run.Id, run.Claim, Sorted(run), run.Seed, run.Verdict.Standing().Slug(), MachinePaths.Without(run.Reason), run.StartedAt, run.EndedAt, run.Seconds, links.Of(run));

    /// <summary>A run with everything but its plots.</summary>
    public static RunAnswer Of(RunRecord whole, Links links)
    {
        var run = MachinePaths.Without(whole);
        return new(
            run.Id,
            run.Claim,
            Sorted(run),
            run.Seed,
            run.Verdict.Standing().Slug(),
            run.Reason,
            run.StartedAt,
            run.EndedAt,
            run.Seconds,
            run.PeakBytes,
            run.Fingerprint,
            run.Identity,
            run.ClaimHash,
            Of(run.Theorem),
            Of(run.Control),
            run.Environment is { } on ? new EnvironmentAnswer(on.Runtime, on.Provider, on.Libtorch, on.Blas, on.Dotnet, on.Os, on.Cpu, on.Commit) : null,
            links.Of(run));
    }

    private static ArmAnswer? Of(ArmResult? arm) => arm is null ? null : new(
        arm.Seconds,
        arm.Error?.Message,
        [
            .. (arm.Evidence?.Findings ?? []).Select(finding => new FindingAnswer(
                finding.Name, Word(finding.Comparison), finding.Measured, finding.StandardError, finding.Predicted, finding.Tolerance, finding.Because, finding.Margin, finding.Passed)),
        ]);

    private static string Word(Comparison comparison) => comparison switch
    {
        Comparison.AtMost => "at-most",
        Comparison.AtLeast => "at-least",
        _ => comparison.ToString().ToLowerInvariant(),
    };

    // Dictionaries have no order of their own, and equal runs must have equal tags.
    private static SortedDictionary<string, double> Sorted(RunRecord run) => new(run.Parameters.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
