using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>What a rerun is held against: the verdict and the numbers of an earlier run, and what they were computed on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Theorem">The findings of the theorem's arm.</param>
/// <param name="Control">The findings of the control.</param>
/// <param name="Fingerprint">See <see cref="Reproducibility.Fingerprint"/>; null where an arm measured nothing.</param>
/// <param name="Runtime">See <see cref="RunEnvironment.Runtime"/>; null where it is not known.</param>
public sealed record EarlierRun(Verdict Verdict, IReadOnlyList<Finding> Theorem, IReadOnlyList<Finding> Control, string? Fingerprint, string? Runtime)
{
    /// <summary>The reference run of a claim.</summary>
    public static EarlierRun Of(ReferenceRun reference) =>
        new(reference.Verdict, reference.Theorem.Findings, reference.Control.Findings, reference.Fingerprint, reference.Runtime);

    /// <summary>A run that has ended.</summary>
    public static EarlierRun Of(RunRecord run) =>
        new(run.Verdict, run.Theorem?.Evidence?.Findings ?? [], run.Control?.Evidence?.Findings ?? [], run.Fingerprint, run.Environment?.Runtime);
}
