using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Pages;

namespace TheoryAtlas.Site.Discovery.Feeds;

/// <summary>The feeds: what is new, the same of one topic, verdicts that changed, and what a search finds.</summary>
internal sealed class FeedEndpoints(SourceHistory history, FinishedDocuments documents, SiteAddress address, StandingChanges changes)
{
    private const string Extension = ".atom";

    // A search as a feed has what a page of results has.
    private const int MostFound = 20;

    /// <summary>Everything new.</summary>
    public Task<IResult> Everything(HttpContext context, Atlas atlas) => Records(context, atlas, "/feed.atom", atlas.Papers.Count + atlas.Claims.Count, entries =>
        new Feed("/feed.atom", "/", "TheoryAtlas: new papers and claims", "Papers and claims of deep learning theory as they are added.", Newest(entries, atlas.Papers, atlas.Claims)));

    /// <summary>New claims.</summary>
    public Task<IResult> Claims(HttpContext context, Atlas atlas) => Records(context, atlas, "/claims.atom", atlas.Claims.Count, entries =>
        new Feed("/claims.atom", "/claims", "TheoryAtlas: new claims", "Claims with a check, as they are added.", Newest(entries, [], atlas.Claims)));

    /// <summary>New papers.</summary>
    public Task<IResult> Papers(HttpContext context, Atlas atlas) => Records(context, atlas, "/papers.atom", atlas.Papers.Count, entries =>
        new Feed("/papers.atom", "/papers", "TheoryAtlas: new papers", "Papers of deep learning theory, as they are added.", Newest(entries, atlas.Papers, [])));

    /// <summary>New papers and claims on a topic or on one below it.</summary>
    public async Task<IResult> Topic(string id, HttpContext context, Atlas atlas)
    {
        if (atlas.Topic(id) is not { } topic)
            return Results.NotFound();
        var within = atlas.TopicWithDescendants(id);
        var path = $"/topics/{id}{Extension}";
        var papers = atlas.PapersOn(id);
        Claim[] claims = [.. atlas.Claims.Where(claim => claim.Topics.Any(within.Contains))];
        return await Records(context, atlas, path, papers.Count + claims.Length, entries => new Feed(
            path,
            $"/topics/{id}",
            $"TheoryAtlas: {topic.Label}",
            $"Papers and claims on {topic.Label}, as they are added.",
            Newest(entries, papers, claims)));
    }

    /// <summary>Claims whose standing a run has changed.</summary>
    public async Task<IResult> Status(HttpContext context, Atlas atlas, References references, IRunLedger ledger)
    {
        var all = changes.Of(atlas, references, ledger);
        if (Page(context, all.Count) is not { } page)
            return Results.NotFound();
        var site = address.Root(context);
        var dates = await history.DatesAsync(context.RequestAborted);
        var entries = new RecordEntries(atlas, dates, site);

        // A run is read whole for its reason: only where that is shown.
        AtomEntry[] changed = [.. all.Select((change, index) => StandingChanges.Entry(change, entries, index / Feed.PerPage == page - 1 ? ledger : null, site))];
        var feed = new Feed("/status.atom", "/status", "TheoryAtlas: verdicts that changed", "Claims that stand elsewhere after a run with their declared parameters than before it.", changed);
        return Answer(context, feed.Document(page, site, LastChange(atlas, dates))!);
    }

    /// <summary>The first results of a search.</summary>
    public async Task<IResult> Search(HttpContext context, Atlas atlas, ISearchIndex index)
    {
        var site = address.Root(context);
        var dates = await history.DatesAsync(context.RequestAborted);
        var entries = new RecordEntries(atlas, dates, site);
        var request = SearchRequest.Of(context.Request.Query);
        var hits = index.Search(request.Query with { Offset = 0, Limit = MostFound }).Hits;
        var found = hits.Select(hit => hit.Type == DocumentType.Claim ? atlas.Claim(hit.Id) is { } claim ? entries.Of(claim) : null : atlas.Paper(hit.Id) is { } paper ? entries.Of(paper) : null);
        var asked = context.Request.QueryString.ToUriComponent();
        var feed = new Feed("/search.atom" + asked, "/search" + asked, $"TheoryAtlas: {request.Query.Text}".TrimEnd(' ', ':'), "What a search finds first.", [.. found.OfType<AtomEntry>()]);
        return Answer(context, feed.Document(1, site, LastChange(atlas, dates))!);
    }

    private async Task<IResult> Records(HttpContext context, Atlas atlas, string path, int count, Func<RecordEntries, Feed> make)
    {
        if (Page(context, count) is not { } page)
            return Results.NotFound();
        var site = address.Root(context);
        var dates = await history.DatesAsync(context.RequestAborted);
        var document = documents.Get(atlas, dates, site, $"{path} {page}", () =>
            make(new RecordEntries(atlas, dates, site)).Document(page, site, LastChange(atlas, dates)) is { } feed ? Finish(feed) : null);
        return document?.Answer(context) ?? Results.NotFound();
    }

    private static IReadOnlyList<AtomEntry> Newest(RecordEntries entries, IEnumerable<Paper> papers, IEnumerable<Claim> claims) =>
        RecordEntries.Newest(papers.Select(entries.Of).Concat(claims.Select(entries.Of)));

    private static DateTimeOffset LastChange(Atlas atlas, RecordDates dates) =>
        atlas.Claims.Select(dates.Of).Concat(atlas.Papers.Select(dates.Of)).Append(dates.OfTopics()).Max(record => record.Changed);

    // Null for a page that there is not. Pages are few, so a long number is none.
    private static int? Page(HttpContext context, int entries) => context.Request.Query["page"].ToString() switch
    {
        "" => 1,
        { Length: <= 5 } text when int.TryParse(text, out var page) && page > 0 && page <= Feed.PagesOf(entries) => page,
        _ => null,
    };

    private static IResult Answer(HttpContext context, AtomFeed feed) => Finish(feed).Answer(context);

    private static Finished Finish(AtomFeed feed) => new(AtomWriter.Write(feed), AtomWriter.MediaType);
}
