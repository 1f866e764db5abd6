using System.Net;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Text;

/// <summary>What the atlas itself has in two languages: the names of topics, and a sentence on each paper.</summary>
internal static class LocalText
{
    /// <summary>A topic's name in the language of the page; the English one where it has no other.</summary>
    public static string Label(Topic topic, Language language) => language == Language.Chinese && topic.LabelZh is { } chinese ? chinese : topic.Label;

    /// <summary>The language that <see cref="Label"/> answers in.</summary>
    public static string LabelLang(Topic topic, Language language) => language == Language.Chinese && topic.LabelZh is not null ? Language.Chinese.Tag : Language.English.Tag;

    /// <summary>A topic's name in the page's other language, to stand beside the first; null where there is none.</summary>
    public static (string Text, string Lang)? OtherLabel(Topic topic, Language language) =>
        topic.LabelZh is not { } chinese ? null
        : language == Language.Chinese ? (topic.Label, Language.English.Tag)
        : (chinese, Language.Chinese.Tag);

    /// <summary>A topic's name as HTML, marked where it is not in the language of the page, and the other name beside it.</summary>
    public static IHtmlContent BothLabels(Topic topic, Language language)
    {
        var first = WebUtility.HtmlEncode(Label(topic, language));
        if (LabelLang(topic, language) is var lang && lang != language.Tag)
            first = $"""<span lang="{lang}">{first}</span>""";
        return new HtmlString(OtherLabel(topic, language) is var (text, other) ? $"""{first} <span class="label-other" lang="{other}">{WebUtility.HtmlEncode(text)}</span>""" : first);
    }

    /// <summary>The sentence on a paper, in Markdown with TeX; empty where there are no notes.</summary>
    /// <returns>The sentence, the language that it is in, and whether that is not the language of the page.</returns>
    public static (string Text, string Lang, bool IsFallback) Tldr(Paper paper, Language language) =>
        language != Language.Chinese ? (paper.Notes.Tldr, Language.English.Tag, false)
        : paper.Notes.TldrZh.Length > 0 ? (paper.Notes.TldrZh, Language.Chinese.Tag, false)
        : (paper.Notes.Tldr, Language.English.Tag, paper.Notes.Tldr.Length > 0);
}
