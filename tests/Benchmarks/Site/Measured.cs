using TheoryAtlas.Catalog;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>A kind of page, with all its addresses.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Addresses">Paths; requests go through them in turn.</param>
/// <param name="IsEachNew">Whether no address is asked for twice: a number that means nothing is added to each.</param>
internal sealed record Measured(string Name, IReadOnlyList<string> Addresses, bool IsEachNew = false)
{
    /// <summary>The kinds that are measured, over everything that the atlas holds.</summary>
    public static IReadOnlyList<Measured> Of(Atlas atlas) =>
    [
        new("home", ["/"]),
        new("search", [.. atlas.Topics.Select(topic => Search(topic.Label))]),
        new("search, new words", [.. Queries(atlas).Select(Search)], IsEachNew: true),
        new("paper", [.. atlas.Papers.Select(paper => "/papers/" + paper.Key)]),
        new("claim", [.. atlas.Claims.Select(claim => "/claims/" + claim.Id)]),
        new("survey", [.. atlas.Surveys.Select(survey => "/surveys/" + survey.Id)]),
        new("topic", [.. atlas.Topics.Select(topic => "/topics/" + topic.Id)]),
        new("status", ["/status"]),
        new("API, paper", [.. atlas.Papers.Select(paper => "/api/v1/papers/" + paper.Key)]),
    ];

    /// <summary>One address of each kind, where a page is looked at alone.</summary>
    public string First => Addresses[Addresses.Count / 2];

    private static string Search(string query) => "/search?q=" + Uri.EscapeDataString(query);

    // Two words that stand beside each other in a title, in an order that leaps through the alphabet: nobody asks for all words of one title in turn.
    private static IEnumerable<string> Queries(Atlas atlas)
    {
        var pairs = atlas.Papers
            .Select(paper => paper.Title.Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)).ToList())
            .SelectMany(words => words.Zip(words.Skip(1), (first, second) => $"{first} {second}".ToLowerInvariant()))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        const int leap = 1009;
        return pairs.Count % leap == 0 ? pairs : pairs.Select((_, i) => pairs[(int)((long)i * leap % pairs.Count)]);
    }
}
