using Spectre.Console;
using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Sweeps;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Writes runs for people, a line each, and for scripts.</summary>
internal sealed class VerificationReport
{
    private readonly Dictionary<string, ReferenceRun> _references = new(StringComparer.Ordinal);
    private readonly int _width;

    /// <param name="root">The folder that holds claims/.</param>
    /// <param name="claims">The claims that are run.</param>
    public VerificationReport(string root, IReadOnlyList<Claim> claims)
    {
        _width = Width(claims.Select(claim => claim.Id));
        foreach (var claim in claims)
        {
            var folder = Path.Combine(root, "claims", claim.Id);
            if (Read(folder) is { } reference && reference.ClaimHash == ClaimHash.Of(claim))
                _references[claim.Id] = reference;
        }
    }

    /// <summary>Prints one run: mark, verdict, claim, seed, seconds, margins, and the reason where it is not verified.</summary>
    public void Print(RunRecord run)
    {
        Mark(run.Verdict);
        var agreement = Compare(run) is { } found ? $"  {AgreementWord(found)}reference" : "";
        Console.WriteLine($" {run.Verdict.Word(),-11} {run.Claim.PadRight(_width)}  seed {run.Seed,-3} {run.Seconds,7:F2} s  theorem {Margin(run.Theorem?.Evidence?.Worst.Margin),-7} control {Margin(run.Control?.Evidence?.Worst.Margin),-7}{agreement}");
        if (run.Verdict != Verdict.Verified)
            Console.WriteLine($"    {run.Reason}");
        foreach (var (arm, error) in new[] { (Arm.Theorem, run.Theorem?.Error), (Arm.Control, run.Control?.Error) })
        {
            if (error?.Details is { } details)
                Console.WriteLine($"    {arm}: {details.ReplaceLineEndings("\n    ")}");
        }
    }

    /// <summary>Prints a table with a line for each claim, and the total.</summary>
    public static void PrintSummary(IReadOnlyList<RunRecord> runs)
    {
        var summaries = ClaimSummary.Of(runs);
        if (runs.Count > summaries.Count)
        {
            var width = Width(summaries.Select(summary => summary.Claim));
            Console.WriteLine();
            Console.WriteLine($"{"claim".PadRight(width)}  verified  controls fail  median s  theorem at most  control at least");
            foreach (var summary in summaries)
                Console.WriteLine($"{summary.Claim.PadRight(width)}  {summary.Verified,4}/{summary.Runs.Count,-3}  {summary.FailingControls,9}/{summary.Runs.Count,-3}  {summary.MedianSeconds,8:F2}  {Margin(summary.LargestTheoremMargin),15}  {Margin(summary.SmallestControlMargin),16}");
        }

        Console.WriteLine($"{runs.Count(run => run.Verdict == Verdict.Verified)} of {runs.Count} runs verified.");
    }

    /// <summary>The runs in the shape that scripts rely on.</summary>
    public IEnumerable<object> Json(IReadOnlyList<RunRecord> runs) => runs.Select(run => new
    {
        claim = run.Claim,
        seed = run.Seed,
        parameters = run.Parameters,
        verdict = run.Verdict.Word(),
        reason = run.Reason,
        seconds = run.Seconds,
        peakBytes = run.PeakBytes,
        fingerprint = run.Fingerprint,
        reference = Compare(run)?.ToString(),
        runtime = run.Environment?.Runtime,
        theorem = JsonOf(run.Theorem),
        control = JsonOf(run.Control),
    });

    // A damaged reference is no reason not to run: --record writes it anew.
    private static ReferenceRun? Read(string folder)
    {
        try
        {
            return ReferenceRun.Read(folder);
        }
        catch (InvalidDataException damaged)
        {
            Console.Error.WriteLine(damaged.Message);
            return null;
        }
    }

    private static object? JsonOf(ArmResult? arm) => arm is null ? null : new
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
            margin = Number(finding.Margin),
            passed = finding.Passed,
        }),
    };

    // JSON has no NaN and no infinity.
    private static object Number(double value) => double.IsFinite(value) ? value : value.ToString();

    private Agreement? Compare(RunRecord run) =>
        _references.TryGetValue(run.Claim, out var reference)
        && run.Fingerprint is not null
        && run.Seed == reference.Seed
        && run.Parameters.All(parameter => reference.Parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value)
            ? ReferenceComparison.Of(reference, run.Theorem, run.Control).Agreement
            : null;

    private static string AgreementWord(Agreement agreement) => agreement switch
    {
        Agreement.Equal => "= ",
        Agreement.WithinTolerance => "≈ ",
        _ => "≠ ",
    };

    private static string Margin(double? margin) => margin is { } value ? Numerals.Of(value) : "–";

    private static int Width(IEnumerable<string> ids) => ids.Select(id => id.Length).DefaultIfEmpty(0).Max();

    private static void Mark(Verdict verdict)
    {
        var (mark, color) = verdict switch
        {
            Verdict.Verified => ("●", Color.Green),
            Verdict.Refuted => ("✕", Color.Red),
            Verdict.Vacuous => ("◐", Color.Olive),
            _ => ("○", Color.Grey),
        };
        if (Console.IsOutputRedirected)
            Console.Write(mark);
        else
            AnsiConsole.Write(new Text(mark, new Style(color)));
    }
}
