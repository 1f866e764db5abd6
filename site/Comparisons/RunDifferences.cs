using System.Text.RegularExpressions;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>Something that two runs were run with and that differs; null where a run does not tell.</summary>
/// <param name="What">What it is.</param>
/// <param name="A">As the first run has it.</param>
/// <param name="B">As the second run has it.</param>
internal sealed record ConditionDifference(string What, string? A, string? B);

/// <summary>A finding in two runs.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="A">As the first run has it; null if it does not.</param>
/// <param name="B">As the second run has it; null if it does not.</param>
internal sealed record FindingDifference(Arm Arm, Finding? A, Finding? B)
{
    /// <summary>The finding that says what was measured.</summary>
    public Finding Any => A ?? B!;

    /// <summary>The second value less the first; null where one is missing.</summary>
    public double? Difference => A is null || B is null ? null : A.Measured.Equals(B.Measured) ? 0 : B.Measured - A.Measured;

    /// <summary>See <see cref="RelativeDifference"/>; null where one is missing.</summary>
    public double? Relative => A is null || B is null ? null : RelativeDifference.Of(A.Measured, B.Measured);
}

/// <summary>What differs between two runs.</summary>
internal static partial class RunDifferences
{
    /// <summary>Parameters, seed, versions of the claim and environment that differ.</summary>
    public static IReadOnlyList<ConditionDifference> Conditions(ComparedRun a, ComparedRun b) =>
        [.. All(a, b).Where(condition => condition.A != condition.B && (condition.A is not null || condition.B is not null))];

    /// <summary>Every finding of either run, theorem first.</summary>
    public static IReadOnlyList<FindingDifference> Findings(RunRecord a, RunRecord b) =>
        [.. Findings(Arm.Theorem, a.Theorem?.Evidence, b.Theorem?.Evidence), .. Findings(Arm.Control, a.Control?.Evidence, b.Control?.Evidence)];

    private static IEnumerable<ConditionDifference> All(ComparedRun a, ComparedRun b)
    {
        yield return new("claim", a.Run.Claim, b.Run.Claim);
        foreach (var name in a.Run.Parameters.Keys.Union(b.Run.Parameters.Keys))
            yield return new(name, Value(a.Run, name), Value(b.Run, name));
        yield return new("seed", a.Run.Seed.ToString(), b.Run.Seed.ToString());
        yield return new("version of the claim", a.Run.ClaimHash, b.Run.ClaimHash);
        RunEnvironment? on = a.Run.Environment, other = b.Run.Environment;
        if (on is null || other is null)
        {
            yield return new("runtime", a.Runtime, b.Runtime);
            yield break;
        }

        yield return new("version of the check", a.Run.CheckHash, b.Run.CheckHash);
        yield return new("torch from", on.Provider, other.Provider);
        yield return new("libtorch", on.Libtorch, other.Libtorch);
        yield return new("linear algebra", on.Blas, other.Blas);
        yield return new(".NET", on.Dotnet, other.Dotnet);
        yield return new("operating system", on.Os, other.Os);
        yield return new("C library", on.CLibrary, other.CLibrary);
        yield return new("processor", on.Cpu, other.Cpu);
        yield return new("lacking", on.Lacking, other.Lacking);
        yield return new("build of the measuring code", on.Sdk, other.Sdk);
        yield return new("commit", on.Commit, other.Commit);
        yield return new("confinement", on.Confinement, other.Confinement);
    }

    private static string? Value(RunRecord run, string name) => run.Parameters.TryGetValue(name, out var value) ? Numerals.Of(value, 1e-6) : null;

    private static IEnumerable<FindingDifference> Findings(Arm arm, Evidence? a, Evidence? b)
    {
        IReadOnlyList<Finding> first = a?.Findings ?? [], second = b?.Findings ?? [];
        var taken = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        var pairs = first.Select(finding => (finding, Other: second.FirstOrDefault(other => other.Name == finding.Name))).ToList();
        taken.UnionWith(pairs.Where(pair => pair.Other is not null).Select(pair => pair.Other!));

        // A name may hold the value of a parameter; it is the same quantity where all but the numbers agrees.
        foreach (var (finding, other) in pairs)
        {
            var beside = other ?? second.FirstOrDefault(candidate => !taken.Contains(candidate) && candidate.Comparison == finding.Comparison && Digits().Replace(candidate.Name, "") == Digits().Replace(finding.Name, ""));
            if (beside is not null)
                taken.Add(beside);
            yield return new FindingDifference(arm, finding, beside);
        }

        foreach (var finding in second.Where(finding => !taken.Contains(finding)))
            yield return new FindingDifference(arm, null, finding);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
