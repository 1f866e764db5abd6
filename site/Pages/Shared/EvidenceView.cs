using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>What a page shows of a run: the verdict, the plots, the findings.</summary>
/// <param name="Run">The run; null if there is none.</param>
/// <param name="Kind">The standing that is shown.</param>
/// <param name="Sentence">What came out, in sentences.</param>
internal sealed record EvidenceView(RunRecord? Run, StandingKind Kind, Phrase Sentence)
{
    /// <summary>The run, without folders of the machine; null if there is none.</summary>
    public RunRecord? Run { get; } = Run is null ? null : MachinePaths.Without(Run);

    /// <summary>How often equal requests gave equal numbers; null if there was only one.</summary>
    public Reproduction? Reproduced { get; init; }

    /// <summary>How far the run is, while it goes on.</summary>
    public RunProgress? Progress { get; init; }

    /// <summary>The reference whose plots lie under those of the run; null where there is none or the numbers are the same.</summary>
    public ReferenceRun? Under { get; init; }

    /// <summary>What the reference was run with and the run was not.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string UnderWords(IStringLocalizer? words) => Under is null ? ""
        : Run is null ? ParameterWords.Of(Under.Parameters, Under.Seed, words)
        : ParameterWords.Differing(Under.Parameters, Under.Seed, Run.Parameters, Run.Seed, words);

    /// <summary>How the findings agree with the reference's; null where there is no reference, or it is the run shown.</summary>
    public ReferenceAgreement? Agreement { get; init; }

    /// <summary>What the run was run with.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string Parameters(IStringLocalizer? words) => Run is null ? "" : ParameterWords.Of(Run.Parameters, Run.Seed, words);

    /// <summary>The plots: as measured, or as far as they are measured, or the reference's as context.</summary>
    public IReadOnlyList<PlotOverlay> Overlays =>
        Progress?.Overlays is { Count: > 0 } measured ? measured
        : Run is not null && PlotOverlay.In(Run) is { Count: > 0 } shown ? [.. shown.Select((overlay, i) => overlay.Over(Under?.Theorem.Plots.ElementAtOrDefault(i)))]
        : [.. (Under?.Theorem.Plots ?? []).Select(plot => new PlotOverlay(null, null) { Reference = plot })];

    /// <summary>A run that has ended, beside its reference.</summary>
    /// <param name="run">The run.</param>
    /// <param name="kind">The standing that is shown: that of its verdict, or stale.</param>
    /// <param name="sentence">What came out.</param>
    /// <param name="references">The reference runs.</param>
    /// <param name="alike">The runs with its parameters.</param>
    public static EvidenceView Of(RunRecord run, StandingKind kind, Phrase sentence, References references, IReadOnlyList<RunRecord> alike) => new(run, kind, sentence)
    {
        Reproduced = run.Fingerprint is null ? null : Reproduction.Of(run, alike),
        Under = references.Under(run),
        Agreement = run.Id.Length == 0 ? null : ReferenceAgreement.Of(run, references.Of(run)),
    };
}
