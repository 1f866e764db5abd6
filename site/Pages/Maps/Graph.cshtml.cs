using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Pages.Maps;

/// <summary>What builds on what among the claims: as a drawing, and as a list.</summary>
internal sealed class GraphModel(Atlas atlas, AtlasMaps maps, ClaimStandings standings, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>The field that is shown; null for all.</summary>
    public Topic? Field { get; private set; }

    /// <summary>The standing that is looked for; null for any.</summary>
    public StandingKind? Verdict { get; private set; }

    /// <summary>The fields that have claims.</summary>
    public IReadOnlyList<Topic> Fields => [.. maps.Fields.All.Where(each => maps.Fields.Claims.Contains(each.Id))];

    /// <summary>The standings of the claims of the fields shown, with how many have each.</summary>
    public IReadOnlyList<KeyValuePair<StandingKind, int>> Counts { get; private set; } = [];

    /// <summary>The claims of the list, by field.</summary>
    public IReadOnlyList<(Topic Field, IReadOnlyList<ClaimStanding> Claims)> Groups { get; private set; } = [];

    /// <summary>How many links of each kind are drawn.</summary>
    public IReadOnlyDictionary<LinkKind, int> Links { get; private set; } = new Dictionary<LinkKind, int>();

    /// <summary>The drawing.</summary>
    public string Svg { get; private set; } = "";

    /// <summary>How many claims a field has.</summary>
    public int CountOf(Topic field) => maps.Fields.Claims[field.Id].Count();

    /// <summary>A claim's short name.</summary>
    public string NameOf(Claim claim) => maps.Graph.Names[claim.Id];

    /// <summary>The page with these filters.</summary>
    public static string Href(Topic? field, StandingKind? verdict) =>
        (field, verdict) switch
        {
            (null, null) => "/graph",
            (null, { } kind) => "/graph?verdict=" + kind.Slug(),
            ({ } only, null) => "/graph?field=" + only.Id,
            ({ } only, { } kind) => $"/graph?field={only.Id}&verdict={kind.Slug()}",
        };

    /// <summary>The claims that a claim stands on, and those that stand on it, by how.</summary>
    public IEnumerable<(LinkKind Kind, bool IsInto, IReadOnlyList<Claim> Claims)> RelationsOf(Claim claim) =>
        maps.Graph.Links.Into(claim.Id).Select(link => (link.Kind, IsInto: true, Id: link.From))
            .Concat(maps.Graph.Links.OutOf(claim.Id).Select(link => (link.Kind, IsInto: false, Id: link.To)))
            .GroupBy(link => (link.Kind, link.IsInto))
            .OrderBy(group => !group.Key.IsInto).ThenBy(group => group.Key.Kind)
            .Select(group => (group.Key.Kind, group.Key.IsInto, (IReadOnlyList<Claim>)[.. group.Select(link => atlas.Claim(link.Id)!)]));

    /// <summary>The graph, of one field or of all.</summary>
    public IActionResult OnGet(string? field, string? verdict)
    {
        if (!string.IsNullOrEmpty(field) && (Field = maps.Fields.Field(field)) is null)
            return this.Unknown(field, Fields.Select(known => known.Id), "/graph?field=");
        Verdict = Enum.GetValues<StandingKind>().Where(kind => kind.Slug() == verdict).Select(kind => (StandingKind?)kind).FirstOrDefault();
        var shown = Fields.Where(known => Field is null || known == Field).Select(known => (Field: known, Claims: maps.Fields.Claims[known.Id].Select(standings.Of).ToList())).ToList();
        Counts = [.. shown.SelectMany(group => group.Claims).CountBy(standing => standing.Kind).OrderBy(pair => pair.Key)];
        Groups = [.. shown.Select(group => (group.Field, (IReadOnlyList<ClaimStanding>)[.. group.Claims.Where(standing => Verdict is null || standing.Kind == Verdict)])).Where(group => group.Item2.Count > 0)];
        var drawing = Field is null ? maps.Graph.Whole : maps.Graph.Of(Field);
        Links = drawing.Panels.SelectMany(placed => placed.Panel.Lines).CountBy(line => line.Link.Kind).ToDictionary();
        Svg = new ClaimGraphSvg(maps.Graph, GraphWordsOf.Page(HttpContext, maps, standings, words))
            .Render(drawing, words["What builds on what among the claims"], claim => Verdict is { } wanted && standings.Of(claim).Kind != wanted);
        return Page();
    }
}
