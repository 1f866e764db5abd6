using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>How a run agrees with another, finding by finding.</summary>
/// <param name="Agreement">How the two agree as a whole.</param>
/// <param name="Findings">The findings of both arms; each stands where either run has it.</param>
public sealed record ReferenceComparison(Agreement Agreement, IReadOnlyList<FindingComparison> Findings)
{
    /// <summary>Compares a run with the claim's reference.</summary>
    public static ReferenceComparison Of(ReferenceRun reference, ArmResult? theorem, ArmResult? control)
    {
        FindingComparison[] findings =
        [
            .. Compare(Arm.Theorem, reference.Theorem.Findings, theorem?.Evidence?.Findings ?? []),
            .. Compare(Arm.Control, reference.Control.Findings, control?.Evidence?.Findings ?? []),
        ];
        var equal = Fingerprint.Of(theorem, control) == reference.Fingerprint;
        var agreement = equal ? Agreement.Equal : findings.All(finding => finding.WithinTolerance) ? Agreement.WithinTolerance : Agreement.Different;
        return new ReferenceComparison(agreement, findings);
    }

    private static IEnumerable<FindingComparison> Compare(Arm arm, IReadOnlyList<Finding> reference, IReadOnlyList<Finding> rerun)
    {
        for (var i = 0; i < Math.Max(reference.Count, rerun.Count); i++)
            yield return new FindingComparison(arm, reference.ElementAtOrDefault(i), rerun.ElementAtOrDefault(i));
    }
}

/// <summary>How two runs agree.</summary>
public enum Agreement
{
    /// <summary>The fingerprints are equal: every number is, to the last bit.</summary>
    Equal,

    /// <summary>Every measured value differs by no more than the finding's tolerance.</summary>
    WithinTolerance,

    /// <summary>Some value differs by more, or the findings are not the same ones.</summary>
    Different,
}

/// <summary>One finding in the reference and in the rerun; null where that run does not have it.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Reference">The reference's finding.</param>
/// <param name="Rerun">The rerun's finding.</param>
public sealed record FindingComparison(Arm Arm, Finding? Reference, Finding? Rerun)
{
    /// <summary>By how much the measured values differ; null where one is missing.</summary>
    public double? Difference => Reference is null || Rerun is null ? null : Math.Abs(Rerun.Measured - Reference.Measured);

    /// <summary>Whether both exist under one name and differ by no more than the tolerance.</summary>
    public bool WithinTolerance => Difference <= Reference?.Tolerance && Reference?.Name == Rerun?.Name;
}
