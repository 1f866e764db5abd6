using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Writes the site to files that any host of static files serves.</summary>
public static class SitePublisher
{
    /// <summary>The file of the output that lists the others, for the next export on the same machine.</summary>
    public const string ListName = ExportManifest.FileName;

    private static readonly string[] s_badges = ["badge.svg", "badge.json"];

    /// <summary>Publishes. What is there already with the same bytes is left as it is.</summary>
    /// <returns>What was written, and what is wrong with it.</returns>
    /// <exception cref="DirectoryNotFoundException">The root holds no folder corpus/.</exception>
    /// <exception cref="PublishException">The output cannot be written to, a page that is wanted does not exist, or formulas cannot be set.</exception>
    public static async Task<PublishReport> PublishAsync(PublishOptions options, CancellationToken cancellation)
    {
        var baseUrl = options.BaseUrl is { } named ? new Uri(named.AbsoluteUri.TrimEnd('/') + "/") : null;
        var folder = OutputFolder.Open(options.Output);
        var stamp = await InputStamp.OfAsync(options, cancellation);
        if (folder.EarlierStamp == stamp && folder.IsWhole())
            return folder.Unchanged();

        await using var site = await PublishedSite.StartAsync(options, cancellation);
        PublishedAddress[] only = [.. options.Only.Select(Wanted).Distinct()];
        foreach (var page in only)
        {
            if ((await site.GetAsync(page.Address, cancellation)).Status != StatusCodes.Status200OK)
                throw new PublishException($"--only {page.PlainPath}: the site has no such page.");
        }

        var scope = new PublishedScope(only, baseUrl is not null);
        var crawl = new Crawl(site, new Rewriting(new LinkMap(baseUrl, scope)), folder, options.Progress);
        var dead = await crawl.RunAsync(Seeds(site.Loaded.Atlas, only).Where(scope.Has), cancellation);
        WriteRest(folder, baseUrl, scope, only);
        // What is not as it should be is said again the next time.
        var isWhole = dead.Count == 0 && !site.Loaded.HasErrors;
        return folder.Finish(isWhole ? stamp : "", dead) with { HasFaultyRecords = site.Loaded.HasErrors };
    }

    // Links lead to nearly everything; what is for programs is linked from nowhere.
    private static IEnumerable<PublishedAddress> Seeds(Atlas atlas, PublishedAddress[] only)
    {
        if (only.Length > 0)
            return only.SelectMany(InEveryLanguage).Append(PublishedAddress.NotFound);
        string[] files =
        [
            "/404.html", "/sitemap.xml", "/llms.txt", "/catalog.json", "/atlas.bib", "/papers.bib", "/feed.atom", "/status.atom", "/status.json",
            .. s_badges.Select(badge => "/status/" + badge),
            .. atlas.Claims.SelectMany(claim => s_badges.Select(badge => $"/claims/{claim.Id}/{badge}")),
            .. atlas.Papers.Where(paper => atlas.ClaimsOf(paper.Key).Any()).SelectMany(paper => s_badges.Select(badge => $"/papers/{paper.Key}/{badge}")),
        ];
        return InEveryLanguage(PublishedAddress.Of("/")!).Concat(files.Select(file => PublishedAddress.Of(file)!));
    }

    private static void WriteRest(OutputFolder folder, Uri? baseUrl, PublishedScope scope, PublishedAddress[] only)
    {
        // Folders that begin with an underscore would be left out by hosts that build sites with Jekyll.
        Write(".nojekyll", []);
        if (!scope.IsPart)
            Write("robots.txt", Encoding.UTF8.GetBytes("User-agent: *\nDisallow:\n" + (baseUrl is null ? "" : $"\nSitemap: {new Uri(baseUrl, "sitemap.xml").AbsoluteUri}\n")));
        else if (!folder.Files.Contains("index.html"))
            Write("index.html", ContentsPage.Of(only, folder.Files));

        void Write(string file, byte[] bytes)
        {
            folder.Expect([file]);
            folder.Write(file, bytes);
        }
    }

    private static IEnumerable<PublishedAddress> InEveryLanguage(PublishedAddress page) => Language.All.Select(language => PublishedAddress.Of(language.Address(page.PlainPath))!);

    private static PublishedAddress Wanted(string address) =>
        PublishedAddress.Of(address.StartsWith('/') ? address : "/" + address) is { } page && page.File.EndsWith("index.html", StringComparison.Ordinal) && PublishedScope.IsEverPublished(page, hasAddress: true)
            ? PublishedAddress.Of(page.PlainPath)!
            : throw new PublishException($"--only {address}: write the address of a page, such as /papers/jacot2018neural.");
}
