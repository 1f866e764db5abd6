using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Comparisons;

namespace TheoryAtlas.Site.Discovery.Feeds;

/// <summary>The changes of all claims, read again only when something was written to the ledger, or a reference was recorded, since.</summary>
internal sealed class StandingChanges
{
    // What is older than these is no news.
    private const int MostTold = 200;

    private volatile Kept? _kept;

    /// <summary>The changes, newest first.</summary>
    public IReadOnlyList<StandingChange> Of(Atlas atlas, References references, IRunLedger ledger)
    {
        // Read before the runs: what is kept may be newer than its version says, never older.
        var version = (ledger.Version, references.Version);
        if (_kept is { } kept && ReferenceEquals(kept.Atlas, atlas) && kept.Version == version)
            return kept.Changes;
        IReadOnlyList<StandingChange> changes =
        [
            .. atlas.Claims
                .SelectMany(claim => StandingChange.Of(claim, references.Of(claim.Id)?.AsRun().Verdict.Standing(), ledger))
                .OrderByDescending(change => change.Run.EndedAt)
                .ThenBy(change => change.Run.Id, StringComparer.Ordinal)
                .Take(MostTold),
        ];
        _kept = new Kept(atlas, version, changes);
        return changes;
    }

    /// <summary>A change as an entry of a feed.</summary>
    /// <param name="change">The change.</param>
    /// <param name="entries">Makes entries.</param>
    /// <param name="ledger">Has the run's reason; null for an entry without.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    public static AtomEntry Entry(StandingChange change, RecordEntries entries, IRunLedger? ledger, Uri site) => new()
    {
        Id = PermanentId.Of($"runs/{change.Run.Id}/standing"),
        Title = $"{Capital(change.After.Word())}: {change.Claim.Title}",
        Alternate = new Uri(site, "runs/" + change.Run.Id),
        Updated = change.Run.EndedAt,
        Categories = [new AtomCategory(change.After.Slug(), change.After.Word(), new Uri(site, "status")), .. entries.Categories(change.Claim.Topics)],
        Paragraphs = [$"Before this run the claim was {change.Before.Word()}.", .. ledger?.Find(change.Run.Id) is { } run ? new[] { MachinePaths.Without(run.Reason) } : []],
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private sealed record Kept(Atlas Atlas, (long Ledger, long References) Version, IReadOnlyList<StandingChange> Changes);
}
