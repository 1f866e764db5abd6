using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Text;

/// <summary>Markdown with TeX as HTML. Raw HTML in the Markdown is shown as text.</summary>
internal sealed class MarkdownText(Formulas formulas)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseMathematics().UsePipeTables().DisableHtml().Build();

    /// <summary>The syntax tree of a piece of Markdown.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Blocks: paragraphs, lists, displayed formulas.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="arrange">What is done to the text before it is set, such as the linking of terms; may be left out.</param>
    public IHtmlContent Blocks(string markdown, Action<MarkdownDocument>? arrange = null)
    {
        var document = Parse(markdown);
        arrange?.Invoke(document);
        formulas.Prepare(AtlasFormulas.In(markdown));
        foreach (var link in document.Descendants<LinkInline>())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsPage(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + 2);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        FormulaRendering.Set(renderer, formulas);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    /// <summary>One line, without a paragraph around it.</summary>
    public IHtmlContent Line(string markdown)
    {
        var html = Blocks(markdown).ToString()!.Trim();
        return new HtmlString(html.StartsWith("<p>") && html.EndsWith("</p>") && html.LastIndexOf("<p>", StringComparison.Ordinal) == 0 ? html[3..^4] : html);
    }

    /// <summary>Leaves only links that lead to a page, and no pictures from elsewhere.</summary>
    private static void Tame(LinkInline link)
    {
        if (!IsPage(link.Url))
            link.Url = "#";
        link.IsImage = false;
    }

    private static bool IsPage(string? address) =>
        Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri) && (!uri.IsAbsoluteUri || uri.Scheme is "http" or "https" or "mailto");
}
