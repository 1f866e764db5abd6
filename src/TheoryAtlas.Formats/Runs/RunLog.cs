using System.Text;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Formats.Runs;

/// <summary>What happened in a run, in words, from its record.</summary>
internal static class RunLog
{
    public static string Of(RunRecord run)
    {
        var log = new StringBuilder();
        log.Append($"{Times.Of(run.StartedAt)}  Run {run.Id} was asked for: claim {run.Claim}, seed {run.Seed}{Parameters(run)}.\n");
        if (run.Environment is { } on)
            log.Append($"It ran on {on.Runtime}; {on.Cpu}.\n");
        Append(log, Arm.Theorem, run.Theorem);
        Append(log, Arm.Control, run.Control);
        log.Append(run.EndedAt is { } ended ? $"{Times.Of(ended)}  It ended: {run.Verdict.Word()}.\n" : $"It ended, at a time that was not recorded: {run.Verdict.Word()}.\n");
        log.Append(run.Reason).Append('\n');
        if (run.Seconds > 0)
            log.Append($"Both arms took {Numerals.Of(run.Seconds)} s{(run.PeakBytes > 0 ? $" and at most {Numerals.Of(run.PeakBytes / 1e6)} MB of memory" : "")}.\n");
        log.Append("When each arm began is not recorded, only how long it took.\n");
        return log.ToString();
    }

    private static string Parameters(RunRecord run) => string.Concat(run.Parameters
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $", {parameter.Key} = {parameter.Value:R}"));

    private static void Append(StringBuilder log, Arm arm, ArmResult? result)
    {
        var name = arm == Arm.Theorem ? "The theorem's arm" : "The control";
        if (result is null)
        {
            log.Append($"{name} was not reached.\n");
            return;
        }

        log.Append($"{name} took {Numerals.Of(result.Seconds)} s.\n");
        foreach (var finding in result.Evidence?.Findings ?? [])
            log.Append($"  {(finding.Passed ? "passed" : "failed")}  {finding.Name}: measured {finding.Measured:R}, predicted {FormatWords.Of(finding.Comparison)} {finding.Predicted:R}, tolerance {finding.Tolerance:R}, margin {finding.Margin:R}\n");
        if (result.Error is { } error)
            log.Append($"  error   {error.Message}\n{(error.Details is { } details ? "  " + details.ReplaceLineEndings("\n  ") + "\n" : "")}");
    }
}
