using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Runs in the shape that scripts rely on: fields are added, never changed.</summary>
internal static class VerificationJson
{
    public static IEnumerable<object> Of(IEnumerable<CheckedRun> runs) => runs.Select(each => new
    {
        claim = each.Run.Claim,
        seed = each.Run.Seed,
        parameters = each.Run.Parameters,
        verdict = each.Run.Verdict.Word(),
        reason = each.Run.Reason,
        seconds = each.Run.Seconds,
        peakBytes = each.Run.PeakBytes,
        fingerprint = each.Run.Fingerprint,
        reference = each.Reference?.Agreement.ToString(),
        referenceIsStale = each.ReferenceIsStale,
        referenceDetails = Of(each.Reference),
        reproduced = each.Reproduced,
        again = each.Again is { } again ? new { verdict = again.Verdict.Word(), reason = again.Reason, seconds = again.Seconds, peakBytes = again.PeakBytes, fingerprint = again.Fingerprint } : null,
        problems = each.Problems.Select(problem => new { what = problem.What, why = problem.Why }),
        runtime = each.Run.Environment?.Runtime,
        theorem = Of(each.Run.Theorem),
        control = Of(each.Run.Control),
    });

    private static object? Of(ReferenceComparison? comparison) => comparison is null ? null : new
    {
        agreement = comparison.Agreement.ToString(),
        sameRuntime = comparison.SameRuntime,
        contradictions = comparison.Contradictions.Select(contradiction => contradiction.Words),
        findings = comparison.Findings.Select(finding => new
        {
            arm = finding.Arm.ToString().ToLowerInvariant(),
            name = (finding.Reference ?? finding.Rerun)!.Name,
            reference = Number(finding.Reference?.Measured),
            rerun = Number(finding.Rerun?.Measured),
            difference = Number(finding.Difference),
            tolerance = finding.Reference?.Tolerance,
        }),
    };

    private static object? Of(ArmResult? arm) => arm is null ? null : new
    {
        seconds = arm.Seconds,
        error = arm.Error?.Message,
        findings = (arm.Evidence?.Findings ?? []).Select(finding => new
        {
            name = finding.Name,
            comparison = finding.Comparison.ToString(),
            measured = Number(finding.Measured),
            predicted = Number(finding.Predicted),
            tolerance = finding.Tolerance,
            standardError = Number(finding.StandardError),
            margin = Number(finding.Margin),
            passed = finding.Passed,
        }),
    };

    // JSON has no NaN and no infinity.
    private static object? Number(double? value) => value is not { } number || double.IsFinite(number) ? value : number.ToString();
}
