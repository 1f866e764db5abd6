using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Comparisons;

namespace TheoryAtlas.Site.Pages.Status;

/// <summary>A claim in the matrix of all claims.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Field">Its field; null where its topic is unknown.</param>
/// <param name="Seeds">How many seeds the claim as it is was measured with, its parameters being the declared ones.</param>
/// <param name="Runtime">What its newest run ran on; null where that is not known.</param>
internal sealed record StatusRow(ClaimStanding Standing, Topic? Field, int Seeds, string? Runtime)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Standing.Claim;

    /// <summary>The run that says where it stands.</summary>
    public RunRecord? Run => Standing.Run;

    /// <summary>The worst deviation of the theorem's arm in tolerances: at most 1 passes. Null where nothing was measured.</summary>
    public double? Theorem => Run?.Theorem?.Evidence?.Worst.Margin;

    /// <summary>The same of the control's arm, which must exceed 1.</summary>
    public double? Control => Run?.Control?.Evidence?.Worst.Margin;

    /// <summary>How long both arms took; null where that was not recorded.</summary>
    public double? Seconds => Run is { Seconds: > 0 } run ? run.Seconds : null;

    /// <summary>When the newest run ended; null where there is none but the reference run.</summary>
    public DateTimeOffset? At => Run?.EndedAt;

    /// <summary>The rows of all claims, in the order of the atlas.</summary>
    public static IReadOnlyList<StatusRow> All(Atlas atlas, Graphs.Fields fields, ClaimStandings standings, SeedCounts seeds, References references) =>
    [
        .. from claim in atlas.Claims
           let standing = standings.Of(claim)
           select new StatusRow(standing, fields.Of(claim), seeds.Of(standing), standing.IsReference ? references.Of(claim.Id)?.Runtime : standing.Run?.Environment?.Runtime),
    ];
}
