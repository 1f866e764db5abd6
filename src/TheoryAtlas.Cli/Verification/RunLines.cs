using Spectre.Console;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Writes a run as a line: verdict, claim, seed, seconds, margins, agreement; and below it the reason where it is not verified.</summary>
/// <param name="width">Letters of the longest claim's id.</param>
internal sealed class RunLines(int width)
{
    /// <summary>The mark of a verdict, and its colour where there are colours.</summary>
    public static (string Mark, Color Color) Mark(Verdict verdict) => verdict switch
    {
        Verdict.Verified => ("●", Color.Green),
        Verdict.Refuted => ("✕", Color.Red),
        Verdict.Vacuous => ("◐", Color.Olive),
        _ => ("○", Color.Grey),
    };

    /// <summary>A margin, or a dash where nothing was measured.</summary>
    public static string Margin(double? margin) => margin is { } value ? Numerals.Of(value) : "–";

    /// <summary>What follows the mark.</summary>
    /// <param name="checkedRun">The run.</param>
    /// <param name="again">Whether its repetition is meant.</param>
    public string After(CheckedRun checkedRun, bool again)
    {
        var run = again ? checkedRun.Again! : checkedRun.Run;
        List<string> lines =
        [
            $" {run.Verdict.Word(),-11} {run.Claim.PadRight(width)}  seed {run.Seed,-3} {run.Seconds,7:F2} s  theorem {Margin(run.Theorem?.Evidence?.Worst.Margin),-7} control {Margin(run.Control?.Evidence?.Worst.Margin),-7}{Agreements(checkedRun, again)}",
        ];
        if (run.Verdict != Verdict.Verified)
            lines.Add(run.Reason);
        foreach (var (arm, error) in new[] { (Arm.Theorem, run.Theorem?.Error), (Arm.Control, run.Control?.Error) })
        {
            if (error?.Details is { } details)
                lines.Add($"{arm}: {details}");
        }

        return string.Join("\n    ", lines).ReplaceLineEndings("\n    ");
    }

    private static string Agreements(CheckedRun run, bool again)
    {
        if (again)
            return Agreement(run.Repeat, "first run");
        var reference = run.ReferenceIsStale ? "  reference stale" : Agreement(run.Reference, "reference");
        return reference + Agreement(run.Against, "file");
    }

    private static string Agreement(ReferenceComparison? comparison, string with) => comparison?.Agreement switch
    {
        null => "",
        Runs.Reproducibility.Agreement.Equal => $"  = {with}",
        Runs.Reproducibility.Agreement.WithinTolerance => $"  ≈ {with}",
        _ => $"  ≠ {with}",
    };
}
