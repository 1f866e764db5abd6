using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>How a run agrees with the reference run, in words.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Comparison">Finding by finding.</param>
/// <param name="Otherwise">What the reference was run with and the run was not; empty where both asked for the same, so that the numbers should be the same.</param>
internal sealed record ReferenceAgreement(ReferenceRun Reference, ReferenceComparison Comparison, string Otherwise)
{
    /// <summary>Compares a run with the reference of its claim; null where it measured nothing.</summary>
    public static ReferenceAgreement? Of(RunRecord run, ReferenceRun? reference) =>
        reference is null || (run.Theorem?.Evidence ?? run.Control?.Evidence) is null ? null
        : new ReferenceAgreement(reference, ReferenceComparison.Of(reference, run.Theorem, run.Control), ParameterWords.Differing(reference.Parameters, reference.Seed, run.Parameters, run.Seed));

    /// <summary>Whether every number is the reference's.</summary>
    public bool IsEqual => Comparison.Agreement == Agreement.Equal;

    /// <summary>The agreement as a whole.</summary>
    public string Sentence
    {
        get
        {
            if (IsEqual)
                return "Equal to the reference run, to the last bit.";
            var within = Comparison.Findings.Count(finding => finding.WithinTolerance);
            var all = Comparison.Findings.Count;
            var count = within == all ? "every finding is within its tolerance of the reference’s" : $"{within} of {Quantities.Count(all, "finding", "findings")} within tolerance of the reference’s";
            return Otherwise.Length == 0
                ? $"Not equal to the reference run bit for bit, though it asked for the same: {count}, largest relative difference {Numerals.Of(Largest)}."
                : $"The reference ran with {Otherwise}: {count}.";
        }
    }

    /// <summary>The comparison of one finding; null where there is none.</summary>
    public FindingComparison? In(Arm arm, Finding finding) =>
        Comparison.Findings.FirstOrDefault(compared => compared.Arm == arm && ReferenceEquals(compared.Rerun, finding));

    /// <summary>How one finding agrees.</summary>
    public static string Words(FindingComparison compared) =>
        compared.Reference is not { } reference || compared.Rerun is not { } rerun || reference.Name != rerun.Name ? "not in the reference"
        : reference.Measured.Equals(rerun.Measured) ? "as the reference, to the last bit"
        : $"reference {Numerals.Of(reference.Measured, Math.Max(Math.Abs(reference.Measured) * 1e-9, compared.Difference ?? 0))}, {(compared.WithinTolerance ? "within tolerance" : "different")}";

    private double Largest => Comparison.Findings.Max(finding => finding.Reference is { } reference && finding.Rerun is { } rerun ? RelativeDifference.Of(reference.Measured, rerun.Measured) : double.PositiveInfinity);
}
