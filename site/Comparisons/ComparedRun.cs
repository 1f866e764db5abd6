using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>One of two runs that are held side by side.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Href">Its page; null for the reference, which has none.</param>
/// <param name="Run">The run.</param>
/// <param name="Runtime">What it ran on; null where that is not recorded.</param>
internal sealed record ComparedRun(string Name, string? Href, RunRecord Run, string? Runtime)
{
    /// <summary>A run of the ledger.</summary>
    public static ComparedRun Of(RunRecord run) => new($"run {run.Id}", "/runs/" + Uri.EscapeDataString(run.Id), run, run.Environment?.Runtime);

    /// <summary>A claim's reference.</summary>
    public static ComparedRun Of(ReferenceRun reference) => new("the reference run", null, reference.AsRun(), reference.Runtime);
}
