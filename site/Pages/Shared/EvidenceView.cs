using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Plots;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>What a page shows of a run: the verdict, the plots, the findings.</summary>
/// <param name="Run">The run; null if there is none.</param>
/// <param name="Kind">The standing that is shown.</param>
/// <param name="Sentence">What came out, in sentences.</param>
/// <param name="Agreement">How many equal requests gave equal numbers; null if there was only one.</param>
/// <param name="Progress">How far the run is, while it goes on.</param>
internal sealed record EvidenceView(RunRecord? Run, StandingKind Kind, string Sentence, string? Agreement = null, RunProgress? Progress = null)
{
    /// <summary>The plots: as measured, or as far as they are measured.</summary>
    public IReadOnlyList<PlotOverlay> Overlays => Progress?.Overlays ?? (Run is null ? [] : PlotOverlay.In(Run));

    /// <summary>The evidence for a claim.</summary>
    public static EvidenceView Of(ClaimStanding standing, IReadOnlyList<RunRecord> history) =>
        new(standing.Run, standing.Kind, standing.Sentence, standing.Run is null ? null : AgreementOf(standing.Run, history));

    /// <summary>How many of the runs that must have equal fingerprints do have them.</summary>
    public static string? AgreementOf(RunRecord run, IReadOnlyList<RunRecord> history)
    {
        RunRecord[] equal = [.. history.Where(other => other.Identity == run.Identity && other.Fingerprint is not null)];
        return equal.Length < 2 ? null : $"{equal.Count(other => other.Fingerprint == run.Fingerprint)} of {equal.Length} runs equal";
    }
}
