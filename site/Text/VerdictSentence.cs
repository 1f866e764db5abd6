using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>
/// What came out, as a sentence with numbers in the reader's language: the same evidence that <see cref="Judgement"/>
/// judges, told without the verdict's own word, which stands beside it.
/// </summary>
/// <param name="words">What the interface says; null for English.</param>
internal sealed class VerdictSentence(IStringLocalizer<Words>? words)
{
    // What the ledger says of runs whose program ended; the sentence here says the same of all of them.
    private const string Closed = "The program that ran it";

    private const double LargestMargin = 1000;

    /// <summary>Where a claim stands.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="hypothesis">The number of the hypothesis that the control breaks, where the reader sees them numbered.</param>
    public Phrase Of(ClaimStanding standing, int? hypothesis = null) => standing.Kind switch
    {
        StandingKind.NotRun => Say("This check has not been run here yet. Its budget is {0}.", Quantities.Seconds(standing.Claim.Budget.TotalSeconds)),
        StandingKind.Stale => Say("The statement, the check or its parameters changed after the last run. It was {0}: {1}", Word(standing.Run!.Verdict), Of(standing.Run)),
        _ => Of(standing.Run!, hypothesis),
    };

    /// <summary>What a run found, or why it found nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="hypothesis">The number of the hypothesis that the control breaks, where the reader sees them numbered.</param>
    public Phrase Of(RunRecord run, int? hypothesis = null) => Told(MachinePaths.Without(run), hypothesis);

    private Phrase Told(RunRecord run, int? hypothesis) => run.Verdict switch
    {
        Verdict.Running => Running,
        Verdict.Cancelled => Say("Cancelled by a reader."),
        Verdict.TimedOut => Say("The run was ended after {0}, at the limit of time for this check. Smaller parameters take less.", Quantities.Seconds(run.Seconds)),
        Verdict.Interrupted when Recorded(run).StartsWith(Closed, StringComparison.Ordinal) => Say("The program that ran it ended before the run did. It can be run again."),
        Verdict.Verified or Verdict.Refuted or Verdict.Vacuous or Verdict.Errored when Judgement.Of(run.Theorem, run.Control) is var judgement && judgement.Verdict == run.Verdict => Judged(run, judgement, hypothesis),
        _ => Phrase.Content(Recorded(run)),
    };

    /// <summary>What is said while a run is queued or goes on.</summary>
    public Phrase Running => Say("The run is queued or goes on. Points appear in the plot as they are measured.");

    /// <summary>What the control shows of the hypothesis that it breaks: the finding that it misses by most.</summary>
    /// <param name="run">The run whose control it is; null if there is none.</param>
    /// <param name="kind">The standing that is shown with it. Only a theorem that stands as it is written tells what it owes to a hypothesis.</param>
    public Phrase Dropped(RunRecord? run, StandingKind kind)
    {
        if (run is null || kind is StandingKind.NotRun or StandingKind.Running)
            return Say("Dropped in the control; what that does is measured by a run.");
        if (run.Control?.Evidence is { Findings.Count: > 0 } broken && kind == StandingKind.Verified && Telling(broken) is var worst)
            return Say(HasAside(worst.Name) ? "Dropped in the control: {0}, is {1} instead of {2}." : "Dropped in the control: {0} is {1} instead of {2}.", Phrase.Quantity(worst.Name), Quantities.Measured(worst), Predicted(worst));
        return kind == StandingKind.Vacuous
            ? Say("Dropped in the control, which passes all the same: this run does not show what the hypothesis is for.")
            : Say("Dropped in the control; this run does not show what that does.");
    }

    /// <summary>A verdict in a word of the reader's language.</summary>
    public string Word(Verdict verdict) => words.Say(verdict.Standing().Word());

    private Phrase Judged(RunRecord run, Judgement judgement, int? hypothesis)
    {
        var sentence = run.Verdict switch
        {
            Verdict.Verified => Verified(run.Theorem!.Evidence!, run.Control!.Evidence!, hypothesis),
            Verdict.Refuted => Refuted(run.Theorem!.Evidence!),
            Verdict.Vacuous => Say("The control passes too, so the check shows nothing: even with a hypothesis broken, {0}, within {1}.", Statement(run.Control!.Evidence!.Worst), Numerals.Of(run.Control.Evidence.Worst.Tolerance)),
            _ => Errored(run),
        };

        // What was noted when the run was recorded, such as a full disk, comes after the judgement.
        return run.Reason.Length > judgement.Reason.Length && run.Reason.StartsWith(judgement.Reason, StringComparison.Ordinal)
            ? Phrase.Joined(sentence, Phrase.Content(run.Reason[judgement.Reason.Length..].Trim()))
            : sentence;
    }

    private Phrase Verified(Evidence measured, Evidence broken, int? hypothesis)
    {
        var telling = Telling(broken);
        var counterpart = measured.Findings.FirstOrDefault(finding => finding.Name == telling.Name);
        var contrast = (counterpart, hypothesis) switch
        {
            (null, _) => Say("In the control, {0}, so the check can fail.", Statement(telling)),
            (_, null) => Say("In the control it is {0}, so the check can fail.", Quantities.Measured(telling)),
            _ => Say("With hypothesis {0} broken it is {1}, so the check can fail.", hypothesis, Quantities.Measured(telling)),
        };
        return Phrase.Joined(Say("{0}.", Statement(counterpart ?? measured.Worst, begins: true)), contrast);
    }

    private Phrase Refuted(Evidence measured)
    {
        var worst = measured.Worst;
        var failed = measured.Findings.Count(finding => !finding.Passed);
        var beyond = (worst.Deviation - worst.Tolerance) / 10;
        var first = Say("{0}: off by {1}, where {2} is allowed.", Statement(worst, begins: true), Numerals.Of(worst.Deviation, beyond), Numerals.Of(worst.Tolerance, beyond));
        return failed > 1 ? Phrase.Joined(first, Say("It is the worst of {0} findings that fail.", failed)) : first;
    }

    private Phrase Errored(RunRecord run)
    {
        var (isTheorem, result) = Unusable(run.Theorem) ? (true, run.Theorem) : (false, run.Control);
        if (result is null)
            return isTheorem ? Say("The theorem’s arm was not reached.") : Say("The control was not reached.");
        if (result.Error is { } error)
        {
            // A worker that ended says so by itself; what an arm threw needs the arm's name.
            var message = Phrase.Content(error.Message.EndsWith('.') ? error.Message : error.Message + ".");
            return Recorded(run).StartsWith(error.Message, StringComparison.Ordinal) ? message
                : isTheorem ? Say("The theorem’s arm could not measure: {0}", message) : Say("The control could not measure: {0}", message);
        }

        if (result.Evidence?.Findings.FirstOrDefault(finding => !finding.IsFinite) is { } bad)
            return isTheorem ? Say("The theorem’s arm gave a value that is not finite: {0}.", Statement(bad)) : Say("The control gave a value that is not finite: {0}.", Statement(bad));
        return Phrase.Content(Recorded(run));
    }

    // The finding that the control misses by most. Beyond a thousand tolerances the size says nothing any more, and a rate says most.
    private static Finding Telling(Evidence broken) =>
        broken.Findings.OrderByDescending(finding => Math.Min(finding.Margin, LargestMargin)).ThenByDescending(finding => finding.Comparison == Comparison.Rate).First();

    private static bool Unusable(ArmResult? result) => result?.Evidence is not { Findings.Count: > 0 } evidence || evidence.Findings.Any(finding => !finding.IsFinite);

    private Phrase Statement(Finding finding, bool begins = false)
    {
        var name = Phrase.Quantity(begins ? SentenceCase.Of(finding.Name) : finding.Name);
        return Say(HasAside(finding.Name) ? "{0}, is {1}, predicted {2}" : "{0} is {1}, predicted {2}", name, Quantities.Measured(finding), Predicted(finding));
    }

    // "error of the mean, relative" needs a second comma before its verb; the one in "C(n, k)" opens nothing.
    private static bool HasAside(string name)
    {
        var depth = 0;
        return name.Any(letter => (depth += letter switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 }) == 0 && letter == ',');
    }

    private object Predicted(Finding finding)
    {
        // What fails by a hair must not be written as if it were what was measured.
        var resolution = Math.Max(finding.Tolerance, Math.Abs(finding.Predicted) * 1e-6);
        var value = Numerals.Of(finding.Predicted, finding.Passed ? resolution : Math.Min(finding.Deviation / 10, resolution));
        return finding.Comparison switch
        {
            Comparison.AtMost => Say("at most {0}", value),
            Comparison.AtLeast => Say("at least {0}", value),
            _ => value,
        };
    }

    private static string Recorded(RunRecord run) => ClaimStanding.Reason(run);

    private Phrase Say(string key, params object[] values) => Phrase.Of(words, key, values);
}
