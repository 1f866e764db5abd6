using System.Text.RegularExpressions;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages;

/// <summary>A search as its address says it.</summary>
/// <param name="Text">The words that are searched: as typed, with a star behind a word that is still being typed.</param>
/// <param name="Query">What is asked for, without a page.</param>
/// <param name="Chosen">The facets in effect with their values, as they are written in the address. Of several values of one facet any will do.</param>
internal sealed partial record SearchRequest(string Text, SearchQuery Query, IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen)
{
    /// <summary>The words as they stand in the box.</summary>
    public string Typed { get; private init; } = Text;

    private const int LongestText = 400;
    private const int MostValues = 8;
    private const int FewestLettersTyped = 3;

    /// <summary>The orders of results as the address and the page write them; the first one needs no word in the address.</summary>
    public static readonly IReadOnlyList<(SortOrder Order, string Word, string Label)> Orders =
    [
        (SortOrder.Relevance, "relevance", "best match"), (SortOrder.Newest, "newest", "newest"), (SortOrder.Oldest, "oldest", "oldest"), (SortOrder.MostClaims, "most-claims", "most claims"),
    ];

    /// <summary>The facets, in the order of addresses and pages.</summary>
    public static readonly IReadOnlyList<string> Facets = ["type", "topic", "survey", "year", "kind", "verdict"];

    /// <summary>The order as addresses write it; null for the one that they need not write.</summary>
    public string? Sort => Query.Sort == SortOrder.Relevance ? null : Orders.First(order => order.Order == Query.Sort).Word;

    /// <summary>Reads an address; a value that means nothing is passed over.</summary>
    public static SearchRequest Of(IQueryCollection address)
    {
        var text = address["q"].ToString().Trim();
        text = text.Length > LongestText ? text[..LongestText] : text;
        var searched = address.ContainsKey("typing") ? Begun(text) : text;
        var chosen = Facets.Select(name => (Name: name, Values: Values(address, name))).Where(facet => facet.Values.Count > 0).ToDictionary(facet => facet.Name, facet => facet.Values, StringComparer.Ordinal);
        string? Only(string name) => chosen.GetValueOrDefault(name) is [var only] ? only : null;
        return new SearchRequest(
            searched,
            new SearchQuery
            {
                Text = SeveralOf(chosen) + searched,
                Type = Enum.TryParse<DocumentType>(Only("type"), ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null,
                Topic = Only("topic"),
                Survey = Only("survey"),
                Years = YearRange.Parse(Only("year")),
                Kind = Only("kind"),
                Verdict = Only("verdict"),
                Sort = Orders.FirstOrDefault(order => order.Word == address["sort"]).Order,
            },
            chosen)
        {
            Typed = text,
        };
    }

    /// <summary>Another query that the reader may have meant, as it would be typed.</summary>
    public string? Meant(SearchResults results)
    {
        var before = SeveralOf(Chosen).TrimEnd();
        return results.DidYouMean is { } meant && meant.StartsWith(before, StringComparison.Ordinal) ? meant[before.Length..].Trim().TrimEnd('*') : null;
    }

    /// <summary>Whether a value of a facet is in effect.</summary>
    public bool Has(string facet, string value) => Chosen.TryGetValue(facet, out var values) && values.Contains(value, StringComparer.Ordinal);

    /// <summary>The address with one value of a facet put in or, where it is in effect, taken out; from the first page on.</summary>
    public string Toggled(string facet, string value)
    {
        IEnumerable<string> now = Chosen.GetValueOrDefault(facet, []);
        // A single year beside a range would change nothing.
        now = facet == "year" ? now.Where(year => !year.Contains("..", StringComparison.Ordinal) || year == value) : now;
        return Address(name => name != facet, Has(facet, value) ? now.Where(other => other != value) : now.Append(value), facet, Text, Sort, "/search");
    }

    /// <summary>What stands before and after a value in the address that has it beside the other values of its facet; from the first page on.</summary>
    /// <param name="facet">The facet; the value is none of those in effect.</param>
    public (string Before, string After) Around(string facet)
    {
        // The place is held by a character that nobody searches for.
        var address = Toggled(facet, "\0");
        var at = address.IndexOf("%00", StringComparison.Ordinal);
        return (address[..at], address[(at + 3)..]);
    }

    /// <summary>The address with one thing changed; from the first page on.</summary>
    /// <param name="name">What is changed: the words (<c>q</c>), a facet, the order (<c>sort</c>) or the page.</param>
    /// <param name="value">Its new value; null takes it out.</param>
    /// <param name="path">The page, or a file of the same results.</param>
    public string With(string name, string? value, string path = "/search") =>
        Address(facet => facet != name, name is "q" or "sort" || value is null ? [] : [value], name, name == "q" ? value : Text, name == "sort" ? value : Sort, path);

    /// <summary>The address without any facet, in the same order.</summary>
    public string Everything() => Address(_ => false, [], "q", Text, Sort, "/search");

    private string Address(Func<string, bool> keeps, IEnumerable<string> values, string name, string? text, string? sort, string path)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (!string.IsNullOrEmpty(text))
            query.Add(new("q", text));
        foreach (var facet in Facets)
            query.AddRange((facet == name ? values : keeps(facet) ? Chosen.GetValueOrDefault(facet, []) : []).Select(value => new KeyValuePair<string, string?>(facet, value)));
        if (sort is not null)
            query.Add(new("sort", sort));
        if (!Facets.Contains(name, StringComparer.Ordinal))
            query.AddRange(values.Select(value => new KeyValuePair<string, string?>(name, value)));
        return path + QueryString.Create(query);
    }

    private static IReadOnlyList<string> Values(IQueryCollection address, string facet)
    {
        // In one order, whatever the address has: it means the same, and the cache of finished pages sorts them as well.
        var values = address[facet].OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostValues).ToList();
        if (facet == "year" && YearRange.Parse($"{address["from"].ToString().Trim()}..{address["to"].ToString().Trim()}") is { } range)
            return [range.ToString()];
        return values.Count > 1 ? [.. values.Where(value => Plain().IsMatch(value))] : values;
    }

    // A query has one value for each facet; several are filters before the words.
    private static string SeveralOf(IReadOnlyDictionary<string, IReadOnlyList<string>> chosen) =>
        string.Concat(from facet in chosen where facet.Value.Count > 1 from value in facet.Value select $"{facet.Key}:{value} ");

    // A reader who is typing has not come to the end of the last word.
    private static string Begun(string text)
    {
        var letters = text.Length - 1;
        while (letters >= 0 && char.IsLetter(text[letters]))
            letters--;
        return text.Length - 1 - letters >= FewestLettersTyped && (letters < 0 || text[letters] == ' ') && text.Count(letter => letter == '"') % 2 == 0 ? text + "*" : text;
    }

    [GeneratedRegex("^[A-Za-z0-9.-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
