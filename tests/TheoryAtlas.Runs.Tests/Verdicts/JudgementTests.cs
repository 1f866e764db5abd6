using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Runs.Tests.Verdicts;

public sealed class JudgementTests
{
    private static readonly ArmResult s_passing = Some.Arm(Some.Finding(1.02));
    private static readonly ArmResult s_failing = Some.Arm(Some.Finding(2));

    [Fact]
    public void A_theorem_that_passes_and_a_control_that_fails_are_verified()
    {
        var fit = new LineFit(-2.00312, 0, 0.0111);
        var judgement = Judgement.Of(
            Some.Arm(Finding.Rate("slope of the error", fit, -2, 0.05, "some")),
            Some.Arm(Finding.Rate("slope of the error", fit with { Slope = -0.98, SlopeStandardError = 0.02 }, -2, 0.05, "some")));

        Assert.Equal(Verdict.Verified, judgement.Verdict);
        Assert.Equal("Verified. Slope of the error is −2.003 ± 0.011, predicted −2. In the control it is −0.98 ± 0.02, so the check can fail.", judgement.Reason);
    }

    [Fact]
    public void The_finding_by_which_the_control_fails_most_is_the_one_that_is_told()
    {
        var judgement = Judgement.Of(
            Some.Arm(Some.Finding(1.09, "first"), Some.Finding(1, "second")),
            Some.Arm(Some.Finding(1.09, "first"), Some.Finding(5, "second")));

        Assert.Equal("Verified. Second is 1, predicted 1. In the control it is 5, so the check can fail.", judgement.Reason);
    }

    [Fact]
    public void A_control_that_is_far_off_is_told_in_three_digits()
    {
        var judgement = Judgement.Of(
            Some.Arm(Finding.Equal("ratio", 1, 1, 1e-9, "some")),
            Some.Arm(Finding.Equal("ratio", 32715.11747, 1, 1e-9, "some")));

        Assert.Contains("In the control it is 32\u2009700, so", judgement.Reason);
    }

    [Fact]
    public void A_theorem_that_fails_is_refuted_whatever_the_control_does()
    {
        var judgement = Judgement.Of(Some.Arm(Some.Finding(1.2, "near miss"), Some.Finding(2, "far off")), s_passing);

        Assert.Equal(Verdict.Refuted, judgement.Verdict);
        Assert.Equal("Refuted. Far off is 2, predicted 1: off by 1, where 0.1 is allowed. It is the worst of 2 findings that fail.", judgement.Reason);
        Assert.Equal(Verdict.Refuted, Judgement.Of(s_failing, s_failing).Verdict);
    }

    [Fact]
    public void A_control_that_passes_makes_the_verdict_vacuous() =>
        Assert.Equal(
            new Judgement(Verdict.Vacuous, "Vacuous. The control passes too, so the check shows nothing: even with a hypothesis broken, value is 1.02, predicted 1, within 0.1."),
            Judgement.Of(s_passing, s_passing));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_is_an_error_even_in_the_control(double value)
    {
        Assert.Equal(Verdict.Errored, Judgement.Of(s_passing, Some.Arm(Some.Finding(value))).Verdict);
        Assert.Equal(Verdict.Errored, Judgement.Of(Some.Arm(Some.Finding(value)), s_failing).Verdict);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tolerance_that_is_not_a_positive_number_is_an_error(double tolerance)
    {
        var judgement = Judgement.Of(s_passing, Some.Arm(Some.Finding(2) with { Tolerance = tolerance }));

        Assert.Equal(Verdict.Errored, judgement.Verdict);
        Assert.Contains("The control gave a tolerance that is not a positive number", judgement.Reason);
    }

    [Fact]
    public void An_arm_without_findings_is_an_error()
    {
        Assert.Equal(Verdict.Errored, Judgement.Of(Some.Arm(), s_failing).Verdict);
        Assert.Equal(Verdict.Errored, Judgement.Of(s_passing, Some.Arm()).Verdict);
    }

    [Fact]
    public void An_exception_in_either_arm_is_an_error_with_its_message()
    {
        Assert.Equal("Errored. The theorem's arm could not measure: out of luck.", Judgement.Of(Some.Failed("out of luck"), s_failing).Reason);
        Assert.Equal("Errored. The control could not measure: out of luck.", Judgement.Of(s_failing, Some.Failed("out of luck.")).Reason);
        Assert.Equal("Errored. The control was not reached.", Judgement.Of(s_passing, null).Reason);
    }

    [Fact]
    public void Bounds_are_told_as_bounds_and_a_hair_beyond_one_is_seen()
    {
        var judgement = Judgement.Of(Some.Arm(Finding.AtMost("f(x)", 1.00011, 1, 1e-4, "some")), s_failing);

        Assert.Equal(Verdict.Refuted, judgement.Verdict);
        Assert.Equal("Refuted. f(x) is 1.00011, predicted at most 1: off by 1.1×10⁻⁴, where 1×10⁻⁴ is allowed.", judgement.Reason);
    }

    [Theory]
    [InlineData(0.50004, 0.1, 1e-5, "0.50004 ± 0.1, predicted 0.5: off by 4×10⁻⁵, where 1×10⁻⁵")]
    [InlineData(0.50004, null, 1e-5, "0.50004, predicted 0.5: off by 4×10⁻⁵, where 1×10⁻⁵")]
    [InlineData(0.60004, 0.3, 0.1, "0.6 ± 0.3, predicted 0.5: off by 0.10004, where 0.1")]
    [InlineData(0.6, 0.3, 0.09996, "0.6 ± 0.3, predicted 0.5: off by 0.1, where 0.09996")]
    public void What_fails_has_digits_that_tell_it_from_what_was_predicted_and_from_what_is_allowed(double measured, double? standardError, double tolerance, string told)
    {
        var judgement = Judgement.Of(Some.Arm(Finding.Equal("value", measured, 0.5, tolerance, "some", standardError)), s_failing);

        Assert.Equal($"Refuted. Value is {told} is allowed.", judgement.Reason);
    }

    [Fact]
    public void What_was_recorded_with_the_claims_is_what_is_judged_today()
    {
        var references = Directory.GetDirectories(Path.Combine(Repository.Root, "claims")).Select(ReferenceRun.Read).OfType<ReferenceRun>().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(
            (reference.Verdict, reference.Reason),
            Judgement.Of(new ArmResult(reference.Theorem, null, 0), new ArmResult(reference.Control, null, 0)) is var today ? (today.Verdict, today.Reason) : default));
    }
}
