using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs.Verdicts;

namespace TheoryAtlas.Site.Text;

/// <summary>Counts with their nouns in the language of the page. Singular and plural are two sentences to translate.</summary>
internal static class Counts
{
    /// <summary>A count in HTML: <c>L.Count(n, "{0} result", "{0} results")</c>.</summary>
    public static LocalizedHtmlString Count(this IHtmlLocalizer words, int count, string one, string many) => words[count == 1 ? one : many, Numerals.Of(count, 1)];

    /// <summary>A count in plain text.</summary>
    public static string Count(this IStringLocalizer words, int count, string one, string many) => words[count == 1 ? one : many, Numerals.Of(count, 1)];

    /// <summary>A count in plain text, where a page has the words for HTML at hand.</summary>
    public static string PlainCount(this IHtmlLocalizer words, int count, string one, string many) => words.GetString(count == 1 ? one : many, Numerals.Of(count, 1));
}
