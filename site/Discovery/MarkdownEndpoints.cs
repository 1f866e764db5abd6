using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Markdown;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Pages.Docs;

namespace TheoryAtlas.Site.Discovery;

/// <summary>Claims and papers as Markdown, for readers that are programs and for people who copy text.</summary>
internal static class MarkdownEndpoints
{
    /// <summary>A claim with its check.</summary>
    public static IResult OfClaim(string id, HttpContext context, Atlas atlas, ClaimStandings standings, SiteAddress address) =>
        atlas.Claim(id) is { } claim ? Answer(context, ClaimMarkdown.Of(standings.Of(claim), atlas, address.Root(context))) : Results.NotFound();

    /// <summary>A paper with our notes.</summary>
    public static IResult OfPaper(string key, HttpContext context, Atlas atlas, ClaimStandings standings, SiteAddress address) =>
        atlas.Paper(key) is { } paper ? Answer(context, PaperMarkdown.Of(paper, [.. atlas.ClaimsOf(key).Select(standings.Of)], atlas, address.Root(context))) : Results.NotFound();

    /// <summary>What is here, for programs that read it on behalf of people.</summary>
    public static IResult Overview(HttpContext context, Atlas atlas, Documentation documentation, SiteAddress address, SiteOptions options) => Answer(context, LlmsText.Of(atlas, documentation.Now, address.Root(context), options.Published is null), "text/plain");

    private static IResult Answer(HttpContext context, string text, string mediaType = ClaimMarkdown.MediaType) => new Finished(Encoding.UTF8.GetBytes(text), mediaType).Answer(context);
}
