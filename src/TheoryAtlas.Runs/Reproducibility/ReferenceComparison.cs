using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.Reproducibility;

/// <summary>How a run agrees with an earlier one, finding by finding.</summary>
/// <param name="Agreement">How the two agree as a whole.</param>
/// <param name="Findings">The findings of both arms; each stands where either run has it.</param>
public sealed record ReferenceComparison(Agreement Agreement, IReadOnlyList<FindingComparison> Findings)
{
    /// <summary>What contradicts the earlier run; none unless the two are <see cref="Agreement.Different"/>.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Whether both were computed on the same runtime.</summary>
    public bool SameRuntime { get; init; }

    /// <summary>
    /// Compares a run with the claim's reference. On the same runtime the numbers must be equal; on another they may differ by each finding's tolerance.
    /// Null where there is nothing to compare: another seed, other parameters, a claim that changed since, or a run that measured nothing.
    /// </summary>
    public static ReferenceComparison? Of(ReferenceRun reference, RunRecord rerun) =>
        rerun.Fingerprint is not null
        && rerun.Claim == reference.Claim
        && rerun.ClaimHash == reference.ClaimHash
        && reference.Repeats(rerun.Parameters, rerun.Seed)
            ? Of(EarlierRun.Of(reference), rerun, exactly: reference.Runtime == rerun.Environment?.Runtime)
            : null;

    /// <summary>Compares a run with an earlier one of the same claim, parameters and seed.</summary>
    /// <param name="earlier">The earlier run.</param>
    /// <param name="rerun">The run.</param>
    /// <param name="exactly">Whether the numbers must be equal; otherwise they may differ by each finding's tolerance.</param>
    public static ReferenceComparison Of(EarlierRun earlier, RunRecord rerun, bool exactly)
    {
        FindingComparison[] findings = [.. Compare(earlier, rerun.Theorem, rerun.Control)];
        var sameRuntime = earlier.Runtime is not null && earlier.Runtime == rerun.Environment?.Runtime;
        Contradiction[] found = [.. Between(earlier, rerun, findings, exactly)];
        var agreement = found.Length > 0 ? Agreement.Different : IsEqual(earlier, rerun.Fingerprint) ? Agreement.Equal : Agreement.WithinTolerance;
        return new ReferenceComparison(agreement, findings) { Contradictions = found, SameRuntime = sameRuntime };
    }

    /// <summary>Compares findings with the claim's reference, whatever they were computed on and for.</summary>
    public static ReferenceComparison Of(ReferenceRun reference, ArmResult? theorem, ArmResult? control)
    {
        var earlier = EarlierRun.Of(reference);
        FindingComparison[] findings = [.. Compare(earlier, theorem, control)];
        var agreement = IsEqual(earlier, Fingerprint.Of(theorem, control)) ? Agreement.Equal : findings.All(finding => finding.WithinTolerance) ? Agreement.WithinTolerance : Agreement.Different;
        return new ReferenceComparison(agreement, findings);
    }

    private static IEnumerable<Contradiction> Between(EarlierRun earlier, RunRecord rerun, FindingComparison[] findings, bool exactly)
    {
        if (earlier.Verdict != rerun.Verdict)
            yield return Contradiction.OfVerdicts(earlier.Verdict, rerun.Verdict);
        if (earlier.Fingerprint is null || rerun.Fingerprint is null)
        {
            yield return Contradiction.OfNothingMeasured(rerun.Fingerprint is null);
            yield break;
        }

        if (exactly && IsEqual(earlier, rerun.Fingerprint))
            yield break;
        var told = false;
        foreach (var contradiction in findings.SelectMany(finding => finding.Contradictions(exactly)))
        {
            told = true;
            yield return contradiction;
        }

        if (exactly && !told)
            yield return new Contradiction(null, null, $"The fingerprint is {rerun.Fingerprint} and was {earlier.Fingerprint}, though the findings are equal: it was altered.");
    }

    private static bool IsEqual(EarlierRun earlier, string? fingerprint) => fingerprint is not null && fingerprint == earlier.Fingerprint;

    private static IEnumerable<FindingComparison> Compare(EarlierRun earlier, ArmResult? theorem, ArmResult? control) =>
    [
        .. Compare(Arm.Theorem, earlier.Theorem, theorem?.Evidence?.Findings ?? []),
        .. Compare(Arm.Control, earlier.Control, control?.Evidence?.Findings ?? []),
    ];

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

    /// <summary>Every value differs by no more than the finding's tolerance, and it may.</summary>
    WithinTolerance,

    /// <summary>The one contradicts the other: some value differs by more than it may, the findings are not the same ones, or the verdict is another.</summary>
    Different,
}
