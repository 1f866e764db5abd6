using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages;

/// <summary>A search as its address says it.</summary>
/// <param name="Query">What is asked for, without a page.</param>
/// <param name="Chosen">The facets in effect, as they are written in the address.</param>
internal sealed record SearchRequest(SearchQuery Query, IReadOnlyDictionary<string, string> Chosen)
{
    private const int LongestText = 400;

    /// <summary>The orders of results as the address and the page write them; the first one needs no word in the address.</summary>
    public static readonly IReadOnlyList<(SortOrder Order, string Word, string Label)> Orders =
    [
        (SortOrder.Relevance, "relevance", "best match"), (SortOrder.Newest, "newest", "newest"), (SortOrder.Oldest, "oldest", "oldest"), (SortOrder.MostClaims, "most-claims", "most claims"),
    ];

    private static readonly string[] s_facets = ["type", "topic", "survey", "year", "kind", "verdict"];

    /// <summary>Reads an address; a value that means nothing is passed over.</summary>
    public static SearchRequest Of(IQueryCollection address)
    {
        var text = address["q"].ToString().Trim();
        var chosen = s_facets.Where(name => !string.IsNullOrEmpty(address[name])).ToDictionary(name => name, name => address[name].ToString(), StringComparer.Ordinal);
        string? Facet(string name) => chosen.GetValueOrDefault(name);
        return new SearchRequest(
            new SearchQuery
            {
                Text = text.Length > LongestText ? text[..LongestText] : text,
                Type = Enum.TryParse<DocumentType>(Facet("type"), ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null,
                Topic = Facet("topic"),
                Survey = Facet("survey"),
                Years = YearRange.Parse(Facet("year")),
                Kind = Facet("kind"),
                Verdict = Facet("verdict"),
                Sort = Orders.FirstOrDefault(order => order.Word == address["sort"]).Order,
            },
            chosen);
    }

    /// <summary>The address with one thing changed; from the first page on.</summary>
    /// <param name="name">What is changed: the words (<c>q</c>), a facet, the order (<c>sort</c>) or the page.</param>
    /// <param name="value">Its new value; null takes it out.</param>
    /// <param name="path">The page, or a file of the same results.</param>
    public string With(string name, string? value, string path = "/search")
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Query.Text.Length > 0 ? Query.Text : null };
        foreach (var (facet, chosen) in Chosen)
            query[facet] = chosen;
        if (Query.Sort != SortOrder.Relevance)
            query["sort"] = Orders.First(order => order.Order == Query.Sort).Word;
        query[name] = value;
        return path + QueryString.Create(query.Where(pair => pair.Value is not null));
    }
}
