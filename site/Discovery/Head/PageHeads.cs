using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Markdown;
using TheoryAtlas.Formats.StructuredData;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Discovery.Head;

/// <summary>Makes the heads of pages from what their routes name, so that pages need not know of it.</summary>
internal sealed class PageHeads(Atlas atlas, ClaimStandings standings, IRunQueue queue, SourceHistory history, Documentation documentation, SiteAddress address, IStringLocalizer<Words> words)
{
    private const int SummaryLength = 200;

    /// <summary>The head of the page that answers a request.</summary>
    public async ValueTask<PageHead> OfAsync(HttpContext context)
    {
        var site = address.Root(context);
        var language = Language.Of(context);
        string In(string path) => address.Absolute(context, language.Address(path));
        string Route(string name) => context.Request.RouteValues[name] as string ?? "";
        return Route("page") switch
        {
            "/Index" => Plain(In("/"), Home) with { JsonLd = JsonLd.Document(SiteNodes.WebSite(site, Home, Language.All.Select(known => known.Tag))) },
            "/Papers/Paper" when atlas.Paper(Route("key")) is { } paper => OfPaper(paper, site, language) with { Canonical = In("/papers/" + paper.Key) },
            "/Claims/Claim" when atlas.Claim(Route("id")) is { } claim => await OfClaimAsync(claim, site, context.RequestAborted) with { Canonical = In("/claims/" + claim.Id) },
            "/Runs/Run" when queue.Find(Route("id")) is { } run => OfRun(run, site) with { Canonical = In("/runs/" + run.Id) },
            "/Topics/Topic" when atlas.Topic(Route("id")) is { } topic => OfTopic(topic, site) with { Canonical = In("/topics/" + topic.Id) },
            "/Surveys/Survey" when atlas.Survey(Route("id")) is { } survey => OfSurvey(survey, site) with { Canonical = In("/surveys/" + survey.Id) },
            "/Topics/Index" => Plain(In("/topics"), words["The topics of deep learning theory, each with its papers and claims."]) with { JsonLd = JsonLd.Document(TopicNodes.Set(atlas.Topics, site), SiteNodes.Breadcrumbs(site, (words["Topics"], "/topics"))) },
            "/Claims/Index" => Plain(In("/claims"), words["Precise statements of deep learning theory, each backed by a program that measures it."]) with { Alternates = [Feed("/claims.atom", words["New claims"])] },
            "/Papers/Index" => Plain(In(int.TryParse(context.Request.Query["page"], out var page) && page > 1 ? $"/papers?page={page}" : "/papers"), words["The papers that the atlas knows, with notes in its own words."]) with { Alternates = [Feed("/papers.atom", words["New papers"])] },
            "/Status/Status" => Plain(In("/status"), words["Where every claim stands, from its newest run."]) with { Alternates = [Feed("/status.atom", words["Verdicts that changed"])] },
            "/Maps/Graph" => Plain(In("/graph"), words["What builds on what among the claims"]),
            "/Maps/Timeline" => Plain(In("/timeline"), words["The literature by year"]),
            "/Docs/Page" or "/Docs/Index" when documentation.Now.At(context.Request.Path) is { } doc => Plain(In(doc.Address), doc.Summary),
            "/Surveys/Index" => Plain(In("/surveys"), words["Three surveys of deep learning theory, by section. A mark stands for a claim of a paper on the section’s subject."]),
            // Results, comparisons and problems are many and stand for nothing by themselves.
            "/Search" or "/Problem" or "/Runs/Compare" or "/Claims/Seeds" or "" => new PageHead(),
            _ => new PageHead { Canonical = In(context.Request.Path.ToUriComponent()) },
        };
    }

    private string Home => words["Papers of deep learning theory, and their claims: each one backed by a program that measures it and that can fail."];

    private static PageHead Plain(string canonical, string summary) => new() { Canonical = canonical, Summary = summary };

    private PageHead OfPaper(Paper paper, Uri site, Language language) => new()
    {
        Type = "article",
        IsOurs = false,
        Summary = Summary(language == Language.Chinese && paper.Notes.TldrZh.Length > 0 ? paper.Notes.TldrZh : paper.Notes.Tldr),
        Alternates = [(ClaimMarkdown.MediaType, $"/papers/{paper.Key}.md", "Markdown")],
        JsonLd = JsonLd.Document(ScholarlyArticle.Node(paper, atlas, site), SiteNodes.Breadcrumbs(site, (words["Papers"], "/papers"), (TitleText.Plain(paper.Title), "/papers/" + paper.Key))),
    };

    private async ValueTask<PageHead> OfClaimAsync(Claim claim, Uri site, CancellationToken cancellation)
    {
        var dates = (await history.DatesAsync(cancellation)).Of(claim);
        var review = standings.Of(claim) is { Kind: not StandingKind.Stale, Run: { } run } ? ClaimNodes.Review(claim, run, site, dates.Changed) : null;
        return new PageHead
        {
            Type = "article",
            Summary = Summary(claim.Statement),
            Tags = HighwireTags.Of(claim, dates.Added, new Uri(site, "claims/" + claim.Id), claim.Topics.Select(atlas.Topic).OfType<Topic>().Select(topic => topic.Label)),
            Alternates = [(ClaimMarkdown.MediaType, $"/claims/{claim.Id}.md", "Markdown")],
            JsonLd = JsonLd.Document(Nodes(ClaimNodes.Claim(claim, atlas, site), review, ClaimNodes.Check(claim, site), SiteNodes.Breadcrumbs(site, (words["Claims"], "/claims"), (claim.Title, "/claims/" + claim.Id)))),
        };
    }

    private PageHead OfRun(RunRecord run, Uri site) => atlas.Claim(run.Claim) is not { } claim ? new PageHead() : new PageHead
    {
        Type = "article",
        Summary = run.EndedAt is null ? null : Summary(MachinePaths.Without(run.Reason)),
        JsonLd = JsonLd.Document(Nodes(ClaimNodes.Review(claim, run, site), ClaimNodes.Claim(claim, atlas, site), SiteNodes.Breadcrumbs(site, (words["Claims"], "/claims"), (claim.Title, "/claims/" + claim.Id), (run.Id, "/runs/" + run.Id)))),
    };

    private PageHead OfTopic(Topic topic, Uri site) => new()
    {
        Summary = Summary(topic.Definition),
        Alternates = [Feed($"/topics/{topic.Id}.atom", words["New papers and claims on {0}", topic.Label])],
        JsonLd = JsonLd.Document(TopicNodes.Term(topic, site), SiteNodes.Breadcrumbs(site, (words["Topics"], "/topics"), (topic.Label, "/topics/" + topic.Id))),
    };

    private PageHead OfSurvey(Survey survey, Uri site) => new()
    {
        Type = "article",
        Summary = words["The outline of “{0}”, with the papers and claims of each section.", TitleText.Plain(survey.Title)],
        JsonLd = JsonLd.Document(SurveyNode.Of(survey, atlas, site), SiteNodes.Breadcrumbs(site, (words["Surveys"], "/surveys"), (TitleText.Plain(survey.Title), "/surveys/" + survey.Id))),
    };

    private static (string, string, string) Feed(string path, string title) => (AtomWriter.MediaType, path, title);

    private static string? Summary(string markdown) => PlainText.Of(markdown, SummaryLength) is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonObject> Nodes(params IEnumerable<JsonObject?> nodes) => nodes.OfType<JsonObject>();
}
