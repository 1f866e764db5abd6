using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Maps;

/// <summary>The literature by year: as a drawing with a dot for each paper, and as a list.</summary>
internal sealed class TimelineModel(Atlas atlas, AtlasMaps maps, IStringLocalizer<Words> words) : PageModel
{
    // A list that fits a few screens needs no folding.
    private const int MostUnfolded = 60;

    /// <summary>The topic that is shown; null for all.</summary>
    public Topic? Topic { get; private set; }

    /// <summary>The survey whose papers are shown; null for all.</summary>
    public Survey? Survey { get; private set; }

    /// <summary>The papers.</summary>
    public Literature Literature { get; private set; } = null!;

    /// <summary>The drawing.</summary>
    public string Svg { get; private set; } = "";

    /// <summary>Whether all papers are listed at once.</summary>
    public bool IsUnfolded => Literature.Papers.Count <= MostUnfolded;

    /// <summary>The papers by year, the newest first: those with claims, and the others.</summary>
    public IEnumerable<(int Year, IReadOnlyList<Paper> Claimed, IReadOnlyList<Paper> Others)> Years =>
        from paper in Literature.Papers
        group paper by paper.Year into year
        orderby year.Key descending
        select (year.Key, (IReadOnlyList<Paper>)[.. year.Where(HasClaims)], (IReadOnlyList<Paper>)[.. year.Where(paper => !HasClaims(paper))]);

    /// <summary>The topics with how deep they lie, each above those below it.</summary>
    public IEnumerable<(Topic Topic, int Depth)> Topics => maps.Fields.All.SelectMany(top => Below(top, 0));

    /// <summary>The timeline, of a topic or a survey or of all.</summary>
    public IActionResult OnGet(string? topic, string? survey)
    {
        if (!string.IsNullOrEmpty(topic) && (Topic = atlas.Topic(topic)) is null)
            return this.Unknown(topic, atlas.Topics.Select(known => known.Id), "/timeline?topic=");
        if (!string.IsNullOrEmpty(survey) && (Survey = atlas.Survey(survey)) is null)
            return this.Unknown(survey, atlas.Surveys.Select(known => known.Id), "/timeline?survey=");
        Literature = Literature.Of(atlas, maps.Fields, Topic, Survey);
        var language = Language.Of(HttpContext);
        Svg = LiteratureSvg.Render(Literature, HasClaims, maps.PaperNames, subject => subject is null ? words["no field"] : LocalText.Label(subject, language), path => HttpContext.Request.PathBase + path);
        return Page();
    }

    /// <summary>Whether claims of a paper can be run.</summary>
    public bool HasClaims(Paper paper) => atlas.ClaimsOf(paper.Key).Any();

    /// <summary>Papers without claims as items of a list in English: there are hundreds of them.</summary>
    public IHtmlContent Items(IEnumerable<Paper> papers)
    {
        var html = new StringBuilder();
        foreach (var paper in papers)
        {
            var (title, authors) = maps.PaperNames.Of(paper);
            html.Append($"""<li class="paper-item"><a href="{HttpContext.Request.PathBase}/papers/{paper.Key}">{title}</a> <span class="by">{authors}</span></li>""");
        }

        return new HtmlString(html.ToString());
    }

    private IEnumerable<(Topic Topic, int Depth)> Below(Topic topic, int depth) =>
        atlas.Topics.Where(below => below.Parent == topic.Id).SelectMany(below => Below(below, depth + 1)).Prepend((topic, depth));
}
