using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>What readers see instead of the names and values of facets, in the language of the page.</summary>
internal sealed class FacetWords(Atlas atlas, IStringLocalizer<Words> words)
{
    /// <summary>The heading of a facet.</summary>
    public string Title(string facet) => facet switch
    {
        "type" => words["Papers or claims"],
        "topic" => words["Topic"],
        "survey" => words["Survey"],
        "year" => words["Year"],
        "kind" => words["Kind of statement"],
        "verdict" => words["Verdict"],
        _ => facet,
    };

    /// <summary>A value of a facet.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value as addresses write it.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>Its name, and the language that the name is in.</returns>
    public (string Text, string Lang) Label(string facet, string value, Language language) => facet switch
    {
        "type" => (words[value == "paper" ? "Papers" : "Claims"], language.Tag),
        "topic" when atlas.Topic(value) is { } topic => (LocalText.Label(topic, language), LocalText.LabelLang(topic, language)),
        "survey" when atlas.Survey(value) is { } survey => (Bibliography.Short(survey), Language.English.Tag),
        "year" => (Years(value), language.Tag),
        "kind" or "verdict" => (words[value.Replace('-', ' ')], language.Tag),
        _ => (value, Language.English.Tag),
    };

    /// <summary>The standing that a value of the facet <c>verdict</c> names.</summary>
    public static StandingKind? Standing(string facet, string value) =>
        facet == "verdict" && Enum.GetValues<StandingKind>().Where(kind => kind.Slug() == value).ToList() is [var kind] ? kind : null;

    private string Years(string value) => YearRange.Parse(value) switch
    {
        { From: int.MinValue, To: var to } => words["until {0}", to],
        { To: int.MaxValue, From: var from } => words["from {0}", from],
        { } range when range.From != range.To => $"{range.From}–{range.To}",
        _ => value,
    };
}
