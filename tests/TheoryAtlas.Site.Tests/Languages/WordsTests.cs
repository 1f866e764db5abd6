using System.Text.RegularExpressions;
using System.Xml.Linq;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Languages;

public sealed partial class WordsTests
{
    // What Chinese readers write as it is.
    private static readonly Dictionary<string, string> s_alike = new(StringComparer.Ordinal)
    {
        ["API"] = "the acronym is used in Chinese",
        [".NET"] = "a product's name",
        ["libtorch"] = "a library's name",
    };

    private static readonly IReadOnlyList<KeyValuePair<string, string>> s_translations =
        [.. XDocument.Load(Path.Combine(Repository.Root, "site", "Languages", "WordsInChinese.resx")).Root!.Elements("data").Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value))];

    private static readonly HashSet<string> s_said = new([.. SourceSentences.All.Select(sentence => sentence.Key), .. RunTimeSentences.All], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_sentence_has_a_translation()
    {
        var translated = s_translations.Select(pair => pair.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(s_said.Where(sentence => !translated.Contains(sentence)).Select(sentence => $"{sentence} ({string.Join(", ", SourceSentences.All[sentence].Distinct())})").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_translation_is_used() =>
        Assert.DoesNotContain(s_translations, pair => !s_said.Contains(pair.Key));

    [Fact]
    public void A_sentence_is_translated_once_whatever_its_case() =>
        Assert.DoesNotContain(s_translations.CountBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase), pair => pair.Value > 1);

    [Fact]
    public void Translations_are_sorted_by_their_sentence() =>
        Assert.Equal(s_translations.Select(pair => pair.Key).Order(StringComparer.Ordinal), s_translations.Select(pair => pair.Key));

    [Fact]
    public void A_translation_has_the_places_and_the_markup_of_its_sentence() =>
        Assert.All(s_translations, pair =>
        {
            Assert.Equal(Parts(Place(), pair.Key).Distinct(), Parts(Place(), pair.Value).Distinct());
            Assert.Equal(Parts(Markup(), pair.Key), Parts(Markup(), pair.Value));
        });

    [Fact]
    public void A_translation_differs_from_its_sentence_unless_there_is_a_reason() =>
        Assert.Equal(s_alike.Keys.Order(StringComparer.Ordinal), s_translations.Where(pair => pair.Key == pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Chinese_is_punctuated_as_Chinese() =>
        Assert.DoesNotContain(s_translations, pair => LatinPunctuation().IsMatch(pair.Value));

    private static IEnumerable<string> Parts(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9][^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\u4e00-\u9fff] ?[,;:?!.()](?![a-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LatinPunctuation();
}
