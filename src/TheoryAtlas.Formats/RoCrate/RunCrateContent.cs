using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>What a run's crate is made from.</summary>
/// <param name="Run">The run, which has ended.</param>
/// <param name="Sources">The claim's files as they are now; null if the claim is gone.</param>
/// <param name="Paper">The paper that states the claim; null if it is not known.</param>
/// <param name="Plots">The run's plots as SVG with their captions, in order.</param>
/// <param name="Site">The address of the site that shows the run; null where there is none that others can reach.</param>
public sealed record RunCrateContent(RunRecord Run, ClaimSources? Sources, Paper? Paper, IReadOnlyList<CratePlot> Plots, Uri? Site = null);

/// <summary>A plot, drawn.</summary>
/// <param name="Caption">What to see.</param>
/// <param name="Svg">The drawing, which stands alone.</param>
public sealed record CratePlot(string Caption, string Svg);
