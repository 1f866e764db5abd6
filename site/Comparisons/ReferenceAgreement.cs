using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>How a run agrees with the reference run, in words.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Comparison">Finding by finding.</param>
/// <param name="Run">The run.</param>
internal sealed record ReferenceAgreement(ReferenceRun Reference, ReferenceComparison Comparison, RunRecord Run)
{
    /// <summary>Compares a run with the reference of its claim; null where it measured nothing.</summary>
    public static ReferenceAgreement? Of(RunRecord run, ReferenceRun? reference) =>
        reference is null || (run.Theorem?.Evidence ?? run.Control?.Evidence) is null ? null
        : new ReferenceAgreement(reference, ReferenceComparison.Of(reference, run.Theorem, run.Control), run);

    /// <summary>Whether every number is the reference's.</summary>
    public bool IsEqual => Comparison.Agreement == Agreement.Equal;

    /// <summary>The agreement as a whole.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string Sentence(IStringLocalizer? words)
    {
        if (IsEqual)
            return words.Say("Equal to the reference run, to the last bit.");
        var within = Comparison.Findings.Count(finding => finding.WithinTolerance);
        var all = Comparison.Findings.Count;
        var count = within == all ? words.Say("every finding is within its tolerance of the reference’s") : words.Say("{0} of {1} findings within tolerance of the reference’s", within, all);

        // Empty where both asked for the same, so that the numbers should be the same.
        var otherwise = ParameterWords.Differing(Reference.Parameters, Reference.Seed, Run.Parameters, Run.Seed, words);
        return otherwise.Length == 0
            ? words.Say("Not equal to the reference run bit for bit, though it asked for the same: {0}, largest relative difference {1}.", count, Numerals.Of(Largest))
            : words.Say("The reference ran with {0}: {1}.", otherwise, count);
    }

    /// <summary>The comparison of one finding; null where there is none.</summary>
    public FindingComparison? In(Arm arm, Finding finding) =>
        Comparison.Findings.FirstOrDefault(compared => compared.Arm == arm && ReferenceEquals(compared.Rerun, finding));

    /// <summary>How one finding agrees.</summary>
    /// <param name="compared">The finding in both runs.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static string Words(FindingComparison compared, IStringLocalizer? words)
    {
        if (compared.Reference is not { } reference || compared.Rerun is not { } rerun || reference.Name != rerun.Name)
            return words.Say("not in the reference");
        if (reference.Measured.Equals(rerun.Measured))
            return words.Say("as the reference, to the last bit");
        var value = Numerals.Of(reference.Measured, Math.Max(Math.Abs(reference.Measured) * 1e-9, compared.Difference ?? 0));
        return compared.WithinTolerance ? words.Say("reference {0}, within tolerance", value) : words.Say("reference {0}, different", value);
    }

    private double Largest => Comparison.Findings.Max(finding => finding.Reference is { } reference && finding.Rerun is { } rerun ? RelativeDifference.Of(reference.Measured, rerun.Measured) : double.PositiveInfinity);
}
