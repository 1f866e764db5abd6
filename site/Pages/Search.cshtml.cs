using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages;

/// <summary>Results of a search, with ways to narrow them. The whole state is in the address.</summary>
internal sealed class SearchModel(ISearchIndex index, ClaimStandings standings) : PageModel
{
    private const int PageSize = 20;
    private const int MostPages = 500;
    private static readonly string[] FacetNames = ["type", "topic", "survey", "year", "kind", "verdict"];

    /// <summary>The words as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was found.</summary>
    public SearchResults Results { get; private set; } = null!;

    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Results.Total + PageSize - 1) / PageSize);

    /// <summary>The facets in effect.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; private set; } = new Dictionary<string, string>();

    /// <summary>What a reader sees instead of the name of a facet.</summary>
    public static string FacetTitle(string name) => name switch { "type" => "Papers or claims", "kind" => "Kind of statement", _ => char.ToUpperInvariant(name[0]) + name[1..] };

    /// <summary>The results page.</summary>
    public void OnGet()
    {
        Text = Request.Query["q"].ToString().Trim();
        Text = Text.Length > 400 ? Text[..400] : Text;
        Chosen = FacetNames.Where(name => !string.IsNullOrEmpty(Request.Query[name])).ToDictionary(name => name, name => Request.Query[name].ToString(), StringComparer.Ordinal);
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, MostPages) : 1;
        (index as SqliteSearchIndex)?.UpdateVerdicts(standings.Words());
        Results = index.Search(new SearchQuery
        {
            Text = Text,
            Type = Enum.TryParse<DocumentType>(Facet("type"), ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null,
            Topic = Facet("topic"),
            Survey = Facet("survey"),
            Year = int.TryParse(Facet("year"), out var year) ? year : null,
            Kind = Facet("kind"),
            Verdict = Facet("verdict"),
            Offset = (PageNumber - 1) * PageSize,
            Limit = PageSize,
        });
    }

    /// <summary>The address with one thing changed; from the first page on.</summary>
    public string With(string name, string? value)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Text.Length > 0 ? Text : null };
        foreach (var (facet, chosen) in Chosen)
            query[facet] = chosen;
        query[name] = value;
        return "/search" + QueryString.Create(query.Where(pair => pair.Value is not null));
    }

    private string? Facet(string name) => Chosen.GetValueOrDefault(name);
}
