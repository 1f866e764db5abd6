using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class VerdictSentenceTests
{
    private static readonly VerdictSentence s_english = new(words: null);
    private static readonly LineFit s_fit = Fit(-2.003), s_broken = Fit(-0.98);

    [Fact]
    public void Verified_says_what_was_measured_predicted_and_what_the_control_gave()
    {
        var run = Run(Arm(Rate(s_fit)), Arm(Rate(s_broken)));

        Assert.Equal("Slope of the error is −2.003 ± 0.011, predicted −2. In the control it is −0.98 ± 0.011, so the check can fail.", s_english.Of(run).ToString());
        Assert.EndsWith("With hypothesis 3 broken it is −0.98 ± 0.011, so the check can fail.", s_english.Of(run, hypothesis: 3).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_dropped_hypothesis_does_is_said_with_the_numbers_of_the_control()
    {
        Assert.Equal("Dropped in the control: slope of the error is −0.98 ± 0.011 instead of −2.", s_english.Dropped(Run(Arm(Rate(s_fit)), Arm(Rate(s_broken))), StandingKind.Verified).ToString());
        Assert.Contains("passes all the same", s_english.Dropped(Run(Arm(Rate(s_fit)), Arm(Rate(s_fit))), StandingKind.Vacuous).ToString(), StringComparison.Ordinal);
        Assert.Contains("measured by a run", s_english.Dropped(null, StandingKind.NotRun).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StandingKind.Refuted, -0.5)]
    [InlineData(StandingKind.Refuted, -2.003)]
    [InlineData(StandingKind.Errored, -2.003)]
    [InlineData(StandingKind.TimedOut, -2.003)]
    [InlineData(StandingKind.Stale, -2.003)]
    public void What_a_dropped_hypothesis_does_is_not_said_of_a_theorem_that_does_not_stand(StandingKind kind, double slope) =>
        Assert.Equal("Dropped in the control; this run does not show what that does.", s_english.Dropped(Run(Arm(Rate(Fit(slope))), Arm(Rate(s_broken))), kind).ToString());

    [Fact]
    public void A_stale_run_names_no_hypothesis_since_their_numbers_may_have_changed()
    {
        var stale = new ClaimStanding(Some.Claim("verified", "A claim"), StandingKind.Stale, Run(Arm(Rate(s_fit)), Arm(Rate(s_broken))));

        Assert.EndsWith("In the control it is −0.98 ± 0.011, so the check can fail.", s_english.Of(stale, hypothesis: 3).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error of the mean, relative", "Error of the mean, relative, is 1, predicted 1.")]
    [InlineData("C(n, k) of n labels", "C(n, k) of n labels is 1, predicted 1.")]
    public void A_name_with_an_aside_is_followed_by_a_comma(string name, string sentence) =>
        Assert.StartsWith(sentence, s_english.Of(Run(Arm(Finding.Equal(name, 1, 1, 0.1, "rounding")), Arm(Finding.Equal(name, 2, 1, 0.1, "rounding")))).ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_fails_by_a_hair_is_written_with_the_digits_that_show_it()
    {
        var sentence = s_english.Of(Run(Arm(Finding.Equal("share", 0.33343, 0.333333, 9.69e-5, "rounding")), Arm(Rate(s_fit)))).ToString();
        var bound = s_english.Of(Run(Arm(Finding.AtMost("risk", 1.2345681, 1.2345678, 2.9999e-7, "rounding")), Arm(Rate(s_fit)))).ToString();

        Assert.Contains("predicted 0.333333: off by 9.7", sentence, StringComparison.Ordinal);
        Assert.Contains("is 1.2345681, predicted at most 1.2345678", bound, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.50004, 0.1, 1e-5, "Value is 0.50004 ± 0.1, predicted 0.5: off by 4×10⁻⁵, where 1×10⁻⁵ is allowed.")]
    [InlineData(0.6, 0.3, 0.09996, "Value is 0.6 ± 0.3, predicted 0.5: off by 0.1, where 0.09996 is allowed.")]
    public void What_fails_by_less_than_its_error_or_by_hardly_more_than_is_allowed_has_digits_that_show_it(double measured, double error, double tolerance, string sentence) =>
        Assert.Equal(sentence, s_english.Of(Run(Arm(Finding.Equal("value", measured, 0.5, tolerance, "rounding", error)), Arm(Rate(s_fit)))).ToString());

    [Fact]
    public void Of_findings_that_are_all_far_off_the_rate_is_told()
    {
        var far = Finding.Equal("error", 5e9, 1, 1e-3, "rounding");

        Assert.Contains("slope of the error is −0.98", s_english.Dropped(Run(Arm(Rate(s_fit, 1e-6)), Arm(far, Rate(s_broken, 1e-6))), StandingKind.Verified).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuted_says_by_how_much_and_how_many_findings_fail()
    {
        var sentence = s_english.Of(Run(Arm(Finding.AtMost("risk", 1.5, 1, 0.1, "sampling"), Finding.Equal("mean", 0.7, 0.5, 0.1, "sampling")), Arm(Rate(s_fit)))).ToString();

        Assert.Equal("Risk is 1.5, predicted at most 1: off by 0.5, where 0.1 is allowed. It is the worst of 2 findings that fail.", sentence);
    }

    [Fact]
    public void Vacuous_says_that_the_control_passes() =>
        Assert.StartsWith("The control passes too, so the check shows nothing: even with a hypothesis broken, slope of the error is −2.003 ± 0.011, predicted −2", s_english.Of(Run(Arm(Rate(s_fit)), Arm(Rate(s_fit)))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("It was thrown", "The theorem’s arm could not measure: It was thrown.")]
    public void Errored_names_the_arm(string message, string sentence) =>
        Assert.Equal(sentence, s_english.Of(Run(new ArmResult(null, new RunError(message, null), 0), null)).ToString());

    [Fact]
    public void A_worker_that_ended_is_told_in_its_own_words() =>
        Assert.Equal("The worker ended.", s_english.Of(Run(new ArmResult(null, new RunError("The worker ended.", null), 0), null) with { Reason = "Errored. The worker ended." }).ToString());

    [Theory]
    [InlineData(Verdict.Cancelled, "Cancelled by a reader.", "Cancelled by a reader.")]
    [InlineData(Verdict.TimedOut, "Timed out. Too long.", "The run was ended after 0.2 s, at the limit of time for this check. Smaller parameters take less.")]
    [InlineData(Verdict.Interrupted, "Interrupted. The program that ran it was shut down.", "The program that ran it ended before the run did. It can be run again.")]
    [InlineData(Verdict.Running, "Queued or running.", "The run is queued or goes on. Points appear in the plot as they are measured.")]
    public void Runs_without_a_judgement_have_a_sentence_too(Verdict verdict, string reason, string sentence) =>
        Assert.Equal(sentence, s_english.Of(Some.Run("a", 1, 1, "here") with { Verdict = verdict, Reason = reason, Theorem = null, Control = null }).ToString());

    [Fact]
    public void A_note_made_when_the_run_was_recorded_is_kept()
    {
        var run = Run(Arm(Rate(s_fit)), Arm(Rate(s_broken)));

        Assert.EndsWith("so the check can fail. The disk is full.", s_english.Of(run with { Reason = run.Reason + " The disk is full." }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_tells_what_the_last_run_said()
    {
        var stale = new ClaimStanding(Some.Claim("verified", "A claim"), StandingKind.Stale, Run(Arm(Rate(s_fit)), Arm(Rate(s_broken))));

        Assert.StartsWith("The statement, the check or its parameters changed after the last run. It was verified: Slope of the error is", s_english.Of(stale).ToString(), StringComparison.Ordinal);
        Assert.Equal("This check has not been run here yet. Its budget is 10 s.", s_english.Of(stale with { Kind = StandingKind.NotRun, Run = null }).ToString());
    }

    private static LineFit Fit(double slope) => new() { Slope = slope, SlopeStandardError = 0.011 };

    private static Finding Rate(LineFit fit, double tolerance = 0.05) => Finding.Rate("slope of the error", fit, -2, tolerance, "noise");

    private static ArmResult Arm(params Finding[] findings) => new(new Evidence(findings, []), null, 0.1);

    private static RunRecord Run(ArmResult? theorem, ArmResult? control)
    {
        var judgement = Judgement.Of(theorem, control);
        return Some.Run("a", 1, 1, "here") with { Theorem = theorem, Control = control, Verdict = judgement.Verdict, Reason = judgement.Reason };
    }
}
