using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>
/// A sentence in the reader's language around content that stays English, such as the name of a finding. As HTML the
/// content is marked with its language; as text it is not.
/// </summary>
internal sealed partial class Phrase : IHtmlContent
{
    // A value and its error stay on one line.
    private const string Unbroken = "\u00a0±\u00a0";

    // Chinese characters have no spaces between them, and none follows their stops, which are as wide as they are.
    [GeneratedRegex("(?<=[\u3000-\u303f\uff00-\uffef]) |(?<=[\u4e00-\u9fff]) (?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    private readonly string _template;
    private readonly object[] _values;

    private Phrase(string template, object[] values) => (_template, _values) = (template, values);

    /// <summary>A sentence of the interface.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    /// <param name="key">The English sentence.</param>
    /// <param name="values">What stands for {0}, {1}…: text, content or phrases.</param>
    public static Phrase Of(IStringLocalizer? words, string key, params object[] values) => new(words is null ? key : words[key].Value, values);

    /// <summary>English content.</summary>
    public static Phrase Content(string text) => new("{0}", [new English(text, WebUtility.HtmlEncode)]);

    /// <summary>The English name of a quantity, whose x^(…) and x_{…} are set raised and lowered where the sentence is HTML.</summary>
    public static Phrase Quantity(string name) => new("{0}", [new English(name, text => ClaimTitle.Html(text).ToString()!)]);

    /// <summary>Sentences one after the other.</summary>
    public static Phrase Joined(params IReadOnlyList<Phrase> sentences) => new(string.Join(' ', sentences.Select((_, i) => $"{{{i}}}")), [.. sentences]);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Gap().Replace(Html(CultureInfo.CurrentUICulture), ""));

    /// <summary>The sentence as plain text.</summary>
    public override string ToString() => Gap().Replace(string.Format(CultureInfo.InvariantCulture, _template, _values), "");

    private string Html(CultureInfo language) => string.Format(CultureInfo.InvariantCulture, WebUtility.HtmlEncode(_template), [.. _values.Select(value => value switch
    {
        Phrase phrase => phrase.Html(language),
        English content => content.Html(language),
        _ => WebUtility.HtmlEncode(value.ToString() ?? "").Replace(" ± ", Unbroken, StringComparison.Ordinal),
    })]);

    private sealed record English(string Text, Func<string, string> Encode)
    {
        public string Html(CultureInfo language) =>
            language.Name.Length == 0 || language.Name.Split('-')[0] == Language.English.Tag ? Encode(Text)
            : $"""<span lang="{Language.English.Tag}">{Encode(Text)}</span>""";

        public override string ToString() => Text;
    }
}

/// <summary>Words of the interface for code that can do without them.</summary>
internal static class Wording
{
    /// <summary>A sentence as plain text; in English where no words are given.</summary>
    /// <param name="words">What the interface says, or null.</param>
    /// <param name="key">The English sentence.</param>
    /// <param name="values">What stands for {0}, {1}….</param>
    public static string Say(this IStringLocalizer? words, string key, params object[] values) =>
        words is not null ? words[key, values].Value
        : values.Length == 0 ? key
        : string.Format(CultureInfo.InvariantCulture, key, values);
}
