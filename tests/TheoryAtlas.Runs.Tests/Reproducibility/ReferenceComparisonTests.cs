using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Runs.Tests.Reproducibility;

public sealed class ReferenceComparisonTests
{
    private static readonly RunEnvironment s_here = new("system", "1.13.0", "OpenBLAS Haswell", "10.0.0", "Debian x64", "some processor", null);
    private static readonly RunEnvironment s_elsewhere = s_here with { Blas = "OpenBLAS Prescott" };
    private static readonly RunRecord s_run = Measured(s_here, Verdict.Verified, [Some.Finding(1.05)], [Some.Finding(3)]);
    private static readonly ReferenceRun s_reference = ReferenceRun.Of(s_run);

    [Fact]
    public void Equal_numbers_agree_wherever_they_were_computed()
    {
        Assert.Equal((Agreement.Equal, true), Outcome(s_run));
        Assert.Equal((Agreement.Equal, false), Outcome(s_run with { Environment = s_elsewhere }));
    }

    [Fact]
    public void One_bit_is_a_contradiction_on_the_same_runtime_and_none_on_another()
    {
        var other = Math.BitIncrement(1.05);

        var here = ReferenceComparison.Of(s_reference, Measured(s_here, Verdict.Verified, [Some.Finding(other)], [Some.Finding(3)]))!;
        var elsewhere = ReferenceComparison.Of(s_reference, Measured(s_elsewhere, Verdict.Verified, [Some.Finding(other)], [Some.Finding(3)]))!;

        Assert.Equal(Agreement.Different, here.Agreement);
        var contradiction = Assert.Single(here.Contradictions);
        Assert.Equal((Arm.Theorem, "value", 1.05, other, 0.0), (contradiction.Arm, contradiction.Finding, contradiction.Was, contradiction.Is, contradiction.Allowed));
        Assert.Equal("theorem: value: measured 1.0500000000000003, was 1.05: a difference of 2.22×10⁻¹⁶, where the numbers must be equal.", contradiction.Words);
        Assert.Equal((Agreement.WithinTolerance, 0), (elsewhere.Agreement, elsewhere.Contradictions.Count));
    }

    [Fact]
    public void Beyond_the_tolerance_is_a_contradiction_everywhere()
    {
        var comparison = ReferenceComparison.Of(s_reference, Measured(s_elsewhere, Verdict.Verified, [Some.Finding(1.05)], [Some.Finding(3.25)]))!;

        Assert.Equal(Agreement.Different, comparison.Agreement);
        Assert.Equal("control: value: measured 3.25, was 3: a difference of 0.25, where 0.1 is allowed.", Assert.Single(comparison.Contradictions).Words);
        Assert.Equal([true, false], comparison.Findings.Select(finding => finding.WithinTolerance));
    }

    [Fact]
    public void Another_verdict_is_a_contradiction_even_if_every_value_is_near()
    {
        var comparison = ReferenceComparison.Of(s_reference, Measured(s_elsewhere, Verdict.Refuted, [Some.Finding(1.11)], [Some.Finding(3)]))!;

        Assert.Equal("The verdict is refuted and was verified.", Assert.Single(comparison.Contradictions).Words);
    }

    [Fact]
    public void Other_findings_are_contradictions()
    {
        Assert.Equal(["theorem: 'other' is found where 'value' was."], Words([Some.Finding(1.05, "other")], [Some.Finding(3)]));
        Assert.Equal(["theorem: 'more' is found and was not."], Words([Some.Finding(1.05), Some.Finding(1, "more")], [Some.Finding(3)]));
        Assert.Equal(["control: 'value' was found and is not any more."], Words([Some.Finding(1.05)], []));
    }

    [Fact]
    public void A_value_that_is_not_a_number_contradicts() =>
        Assert.Contains("not a number", Assert.Single(Words([Some.Finding(double.NaN)], [Some.Finding(3)])));

    [Fact]
    public void Predictions_and_standard_errors_count_as_much_as_what_was_measured()
    {
        Finding predicted = Finding.Equal("value", 1.05, 1.5, 0.1, "some"), uncertain = Some.Finding(1.05, standardError: 0.01);

        Assert.Contains("predicted 1.5, was 1", Assert.Single(Words([predicted], [Some.Finding(3)])));
        Assert.Contains("standard error 0.01, was 0", Assert.Single(ReferenceComparison.Of(s_reference, Measured(s_here, Verdict.Verified, [uncertain], [Some.Finding(3)]))!.Contradictions).Words);
    }

    [Fact]
    public void There_is_nothing_to_compare_with_another_question_or_without_an_answer()
    {
        Assert.Null(ReferenceComparison.Of(s_reference, s_run with { Seed = 2 }));
        Assert.Null(ReferenceComparison.Of(s_reference, s_run with { Parameters = new Dictionary<string, double> { ["n"] = 21 } }));
        Assert.Null(ReferenceComparison.Of(s_reference, s_run with { ClaimHash = "other" }));
        Assert.Null(ReferenceComparison.Of(s_reference, s_run with { Verdict = Verdict.TimedOut, Fingerprint = null }));
    }

    [Fact]
    public void Where_equality_is_demanded_another_runtime_is_no_excuse_and_a_run_without_numbers_no_answer()
    {
        var near = Measured(s_elsewhere, Verdict.Verified, [Some.Finding(1.051)], [Some.Finding(3)]);

        Assert.Equal(Agreement.Different, ReferenceComparison.Of(EarlierRun.Of(s_run), near, exactly: true).Agreement);
        Assert.Equal(["The rerun measured nothing."], ReferenceComparison.Of(EarlierRun.Of(s_run), s_run with { Fingerprint = null }, exactly: true).Contradictions.Select(found => found.Words));
        Assert.Contains("altered", Assert.Single(ReferenceComparison.Of(EarlierRun.Of(s_run) with { Fingerprint = "other" }, s_run, exactly: true).Contradictions).Words);
    }

    private static (Agreement Agreement, bool SameRuntime) Outcome(RunRecord run) =>
        ReferenceComparison.Of(s_reference, run) is { } comparison ? (comparison.Agreement, comparison.SameRuntime) : default;

    private static IEnumerable<string> Words(Finding[] theorem, Finding[] control) =>
        ReferenceComparison.Of(s_reference, Measured(s_elsewhere, Verdict.Verified, theorem, control))!.Contradictions.Select(contradiction => contradiction.Words);

    private static RunRecord Measured(RunEnvironment environment, Verdict verdict, Finding[] theorem, Finding[] control) => Some.Run("r", verdict) with
    {
        Theorem = Some.Arm(theorem),
        Control = Some.Arm(control),
        Fingerprint = Fingerprint.Of(theorem, control),
        Environment = environment,
    };
}
