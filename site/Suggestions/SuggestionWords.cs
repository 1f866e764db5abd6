using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Suggestions;

/// <summary>What readers see of suggestions, and where these lead.</summary>
internal sealed class SuggestionWords(Atlas atlas, ClaimStandings standings, IStringLocalizer<Words> words)
{
    /// <summary>Suggestions as the site's search box shows them.</summary>
    /// <param name="text">The text that they are for.</param>
    /// <param name="suggestions">The suggestions.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="pathBase">What addresses of that language begin with.</param>
    public SuggestionList List(string text, IReadOnlyList<Suggestion> suggestions, Language language, PathString pathBase) => new(
        text,
        suggestions.Count == 0 ? words["No suggestions"] : words.Count(suggestions.Count, "{0} suggestion", "{0} suggestions"),
        [.. suggestions.GroupBy(suggestion => suggestion.Kind).Select(kind => new SuggestionGroup(Word(kind.Key), Heading(kind.Key), [.. kind.Select(suggestion => Item(suggestion, language, pathBase))]))]);

    /// <summary>What a suggestion is, as it stands in a browser's own list.</summary>
    public string Description(Suggestion suggestion) => Beside(suggestion) ?? words[Word(suggestion.Kind)].Value;

    /// <summary>Where a suggestion leads, from the root of its language.</summary>
    public static string Path(Suggestion suggestion) => suggestion switch
    {
        { Kind: SuggestionKind.Topic, Id: { } id } => $"/topics/{id}",
        { Kind: SuggestionKind.Paper, Id: { } id } => $"/papers/{id}",
        { Kind: SuggestionKind.Claim, Id: { } id } => $"/claims/{id}",
        _ => "/search" + QueryString.Create("q", suggestion.Query),
    };

    private SuggestionItem Item(Suggestion suggestion, Language language, PathString pathBase)
    {
        var text = TitleText.Plain(suggestion.Text);
        IReadOnlyList<TextPart> parts = text == suggestion.Text ? suggestion.Parts : [new TextPart(text, IsMatch: false)];
        var tag = text.Any(letter => letter >= '一' && letter <= '鿿') ? Language.Chinese.Tag : Language.English.Tag;
        return new SuggestionItem(text, tag == language.Tag ? "" : tag, suggestion.Kind == SuggestionKind.Claim ? Standing(suggestion) : Beside(suggestion), pathBase + Path(suggestion), [.. parts.Select(part => new SuggestionPart(part.Text, part.IsMatch))]);
    }

    private string? Beside(Suggestion suggestion) => suggestion.Kind == SuggestionKind.Paper && atlas.Paper(suggestion.Id ?? "") is { } paper ? Bibliography.Short(paper) : null;

    private string? Standing(Suggestion suggestion) => atlas.Claim(suggestion.Id ?? "") is { } claim ? words[standings.Of(claim).Kind.Word()].Value : null;

    private static string Word(SuggestionKind kind) => kind.ToString().ToLowerInvariant();

    private string Heading(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Acronym => words["Acronyms"],
        SuggestionKind.Topic => words["Topics"],
        SuggestionKind.Author => words["Authors"],
        SuggestionKind.Paper => words["Papers"],
        _ => words["Claims"],
    };
}
