using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Checks;

/// <summary>What one arm measured.</summary>
/// <param name="Findings">The findings, at least one.</param>
/// <param name="Plots">The plots, with this arm's series only.</param>
public sealed record Evidence(IReadOnlyList<Finding> Findings, IReadOnlyList<Plot> Plots)
{
    /// <summary>Whether every finding passed.</summary>
    public bool Passed => Findings.All(finding => finding.Passed);

    /// <summary>The finding that comes closest to failing, or fails by most.</summary>
    public Finding Worst => Findings.MaxBy(finding => finding.Margin)!;
}
