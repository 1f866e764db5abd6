using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>What may be suggested of an atlas: acronyms, topics under all their names, authors, papers and claims.</summary>
/// <param name="atlas">The records.</param>
/// <param name="acronyms">Acronyms of the texts with their long forms, beside those of the topics' aliases.</param>
internal sealed class AtlasSuggestions(Atlas atlas, IEnumerable<(string Acronym, string LongForm)>? acronyms = null)
{
    // Nobody looks for a paper by the name of its twentieth author.
    private const int MostAuthors = 8;

    /// <summary>Suggests what an atlas holds, with the acronyms that an index has learnt.</summary>
    public static Suggester Suggester(Atlas atlas, SynonymTable synonyms) =>
        new(new AtlasSuggestions(atlas, synonyms.All.Select(form => (form.Acronym, string.Join(' ', form.Words)))).ToList());

    public IReadOnlyList<SuggestionEntry> ToList() =>
    [
        .. Acronyms().DistinctBy(entry => TextFolding.Fold(entry.Text)),
        .. atlas.Topics.SelectMany(OfTopic),
        .. atlas.Papers.SelectMany(paper => paper.Authors).GroupBy(TextFolding.Fold, StringComparer.Ordinal).Where(author => author.Key.Length > 0).Select(OfAuthor),
        .. atlas.Papers.Select(OfPaper),
        .. atlas.Claims.Select(OfClaim),
    ];

    private IEnumerable<SuggestionEntry> Acronyms()
    {
        foreach (var topic in atlas.Topics)
        {
            foreach (var acronym in topic.Aliases.Where(IsAcronym))
            {
                if (LongForm(topic, acronym) is { } longForm)
                    yield return Acronym(acronym, longForm, PapersOn(topic));
            }
        }

        foreach (var (acronym, longForm) in acronyms ?? [])
            yield return Acronym(acronym.ToUpperInvariant(), longForm, 1);
    }

    private static SuggestionEntry Acronym(string acronym, string longForm, int weight) => new(SuggestionKind.Acronym, $"{acronym} ({longForm})", acronym, null, weight);

    private IEnumerable<SuggestionEntry> OfTopic(Topic topic)
    {
        var papers = PapersOn(topic);
        SuggestionEntry Named(string text, string also = "") => new(SuggestionKind.Topic, text, "topic:" + topic.Id, topic.Id, papers, also);

        yield return Named(topic.Label, string.Join(' ', topic.Aliases.Where(IsAcronym)));
        foreach (var name in topic.Aliases.Where(alias => !IsAcronym(alias) || LongForm(topic, alias) is null).Append(topic.LabelZh).OfType<string>())
            yield return Named($"{name} ({topic.Label})");
    }

    private static SuggestionEntry OfAuthor(IGrouping<string, string> author)
    {
        // Of several spellings (with and without accents) the most frequent one.
        var name = PlainText.FromTitle(author.CountBy(spelling => spelling).MaxBy(spelling => spelling.Value).Key).Text;
        return new SuggestionEntry(SuggestionKind.Author, name, $"author:\"{name.Replace("\"", "", StringComparison.Ordinal)}\"", null, author.Count());
    }

    private SuggestionEntry OfPaper(Paper paper) => new(
        SuggestionKind.Paper,
        PlainText.FromTitle(paper.Title).Text,
        paper.Key,
        paper.Key,
        atlas.BuiltUpon(paper.Key).Count() + atlas.ClaimsOf(paper.Key).Count(),
        string.Join(' ', paper.Authors.Take(MostAuthors).Append(paper.Year.ToString())));

    private SuggestionEntry OfClaim(Claim claim) =>
        new(SuggestionKind.Claim, PlainText.FromTitle(claim.Title).Text, claim.Id, claim.Id, atlas.Neighbours(claim).Sum(neighbours => neighbours.Claims.Count));

    private int PapersOn(Topic topic) => atlas.PapersOn(topic.Id).Count;

    private static bool IsAcronym(string name) => name.Length is >= 2 and <= 7 && name.Count(char.IsAsciiLetterUpper) >= 2 && name.All(char.IsAsciiLetter);

    /// <summary>The name of a topic whose words have the acronym's letters as initials.</summary>
    private static string? LongForm(Topic topic, string acronym) => topic.Aliases.Prepend(topic.Label).FirstOrDefault(name =>
        string.Concat(TextFolding.Tokens(name).Select(token => token.Word[0])) is { Length: > 1 } initials && initials.Equals(acronym.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
}
