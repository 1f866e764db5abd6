using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Suggestions;

/// <summary>What may be suggested of an atlas: acronyms, topics under all their names, authors, papers and claims.</summary>
/// <param name="atlas">The records.</param>
/// <param name="learnt">Acronyms that search has learnt, some of them guesses; null for none.</param>
internal sealed class AtlasSuggestions(Atlas atlas, SynonymTable? learnt = null)
{
    // Nobody looks for a paper by the name of its twentieth author.
    private const int MostAuthors = 8;

    // Where the label fits as well, the topic is shown by it.
    private const double OfAlias = 0.25;

    public IReadOnlyList<SuggestionEntry> ToList() =>
    [
        .. Acronyms().DistinctBy(entry => string.Join(' ', TextFolding.Tokens(entry.Text).Select(token => PorterStemmer.Stem(token.Word)))),
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
                if (LongFormIn(topic, acronym) is { } longForm)
                    yield return Acronym(acronym, longForm, PapersOn(topic));
            }
        }

        foreach (var form in Written().GroupBy(form => (form.Acronym, LongForm: string.Join(' ', form.Words))).OrderByDescending(form => form.Count()))
            yield return Acronym(form.Key.Acronym.ToUpperInvariant(), form.Key.LongForm, form.Count());
    }

    /// <summary>The acronyms that notes and claims explain, and those that search has learnt from the initials in titles, where more than one title says the same.</summary>
    private IEnumerable<LongForm> Written()
    {
        var texts = atlas.Papers.SelectMany(paper => new[] { paper.Title, paper.Notes.Tldr, paper.Notes.Contribution, paper.Notes.Findings, paper.Notes.PlainWords, paper.Notes.Limits })
            .Concat(atlas.Claims.SelectMany(claim => new[] { claim.Title, claim.Statement, claim.Measures }));
        foreach (var form in texts.SelectMany(LongForm.In).Where(form => !form.Words.Contains(form.Acronym)))
            yield return form;
        if (learnt is null)
            yield break;
        var titles = atlas.Papers.Select(paper => $" {TextFolding.Fold(paper.Title)} ").ToList();
        foreach (var form in learnt.All)
        {
            var words = $" {string.Join(' ', form.Words)} ";
            if (titles.Where(title => title.Contains(words, StringComparison.Ordinal)).Skip(1).Any())
                yield return form;
        }
    }

    private static SuggestionEntry Acronym(string acronym, string longForm, int weight) => new(SuggestionKind.Acronym, $"{acronym} ({longForm})", acronym, null, weight);

    private IEnumerable<SuggestionEntry> OfTopic(Topic topic)
    {
        var papers = PapersOn(topic);
        SuggestionEntry Named(string text, double weight, string also = "") => new(SuggestionKind.Topic, text, "topic:" + topic.Id, topic.Id, weight, also);

        yield return Named(topic.Label, papers, string.Join(' ', topic.Aliases.Where(IsAcronym)));
        foreach (var name in topic.Aliases.Where(alias => !IsAcronym(alias) || LongFormIn(topic, alias) is null).Append(topic.LabelZh).OfType<string>())
            yield return Named($"{name} ({topic.Label})", OfAlias * papers);
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
    private static string? LongFormIn(Topic topic, string acronym) => topic.Aliases.Prepend(topic.Label).FirstOrDefault(name =>
        string.Concat(TextFolding.Tokens(name).Select(token => token.Word[0])) is { Length: > 1 } initials && initials.Equals(acronym.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
}
