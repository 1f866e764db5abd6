using Markdig.Renderers.Html;
using Markdig.Syntax;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>What stands under one heading of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Heading">The heading in plain text.</param>
/// <param name="Level">1 for the page's title.</param>
/// <param name="Anchor">The heading's id.</param>
/// <param name="Text">The text up to the next heading, plain.</param>
internal sealed record DocSection(DocPage Page, string Heading, int Level, string Anchor, string Text)
{
    /// <summary>Its address.</summary>
    public string Address => Level == 1 ? Page.Address : $"{Page.Address}#{Anchor}";

    /// <summary>The sections of a page, in their order.</summary>
    public static IEnumerable<DocSection> Of(DocPage page)
    {
        List<HeadingBlock> headings = [.. DocHtml.Parse(page.Markdown).Descendants<HeadingBlock>()];
        foreach (var (i, heading) in headings.Index())
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : page.Markdown.Length;
            yield return new DocSection(
                page,
                PlainText.Of(page.Markdown[heading.Span.Start..(heading.Span.End + 1)]),
                heading.Level,
                heading.GetAttributes().Id ?? "",
                PlainText.Of(page.Markdown[(heading.Span.End + 1)..end].Replace('|', ' ')));
        }
    }
}
