using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>A page of the documentation as HTML. Raw HTML in it is shown as text; anchors are those of GitHub.</summary>
internal sealed class DocHtml(Formulas formulas)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseMathematics().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <summary>The syntax tree of a page.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>The page as HTML.</summary>
    /// <param name="page">The page.</param>
    /// <param name="docs">All pages, which it may link to.</param>
    /// <param name="root">What addresses of pages begin with: the prefix of the language.</param>
    public IHtmlContent Of(DocPage page, DocSet docs, string root)
    {
        var document = Parse(page.Markdown);
        var links = new DocLinks(docs, root);
        formulas.Prepare(AtlasFormulas.In(document));
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(link, page, docs, links);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        FormulaRendering.Set(renderer, formulas);
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new LinkedHeading());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new Listing());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new BoxedTable());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new PlacedPicture(docs));
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    // A link to a file that the site does not show becomes the file's name.
    private static void Lead(LinkInline link, DocPage page, DocSet docs, DocLinks links)
    {
        if (link.Url is not { } url)
            return;
        if (links.Address(page, url) is { } address)
        {
            link.Url = address;
            return;
        }

        var path = DocLinks.Resolved(page, url.Split('#')[0]);
        var name = new CodeInline(path);
        if (link.FirstChild is LiteralInline said && said.Content.ToString() == path || link.FirstChild is CodeInline code && code.Content == path)
        {
            link.ReplaceBy(name);
            return;
        }

        link.InsertAfter(new LiteralInline(")"));
        link.InsertAfter(name);
        link.InsertAfter(new LiteralInline(" ("));
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    // A pointer finds the heading's address beside it; the keyboard finds it in the list of what is on the page.
    private sealed class LinkedHeading : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var id = heading.GetAttributes().Id;
            renderer.EnsureLine().Write($"<h{heading.Level} id=\"{id}\">").WriteLeafInline(heading);
            if (heading.Level > 1)
                renderer.Write($" <a class=\"heading-anchor\" href=\"#{id}\" tabindex=\"-1\" aria-hidden=\"true\">#</a>");
            renderer.WriteLine($"</h{heading.Level}>");
        }
    }

    private sealed class Listing : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info ?? "";
            renderer.EnsureLine().Write("""<pre class="sample" tabindex="0" aria-label="Example"><code>""")
                .Write(SampleText.Html(block.Lines.ToString(), language)).WriteLine("</code></pre>");
        }
    }

    // Wide ones scroll by themselves. The heads of columns without a name are no heads.
    private sealed class BoxedTable : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine().Write("""<div class="table-box" role="group" tabindex="0" aria-label="Table"><table>""");
            foreach (var row in table.OfType<TableRow>())
            {
                if (row.IsHeader && row.OfType<TableCell>().All(IsEmpty))
                    continue;
                renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
                foreach (var (i, cell) in row.OfType<TableCell>().Index())
                {
                    var name = row.IsHeader && !IsEmpty(cell) ? "th" : "td";
                    renderer.Write($"<{name}{(name == "th" ? " scope=\"col\"" : "")}{(IsOfNumbers(table, i) ? " class=\"number\"" : "")}>");
                    renderer.ImplicitParagraph = true;
                    renderer.WriteChildren(cell);
                    renderer.ImplicitParagraph = false;
                    renderer.Write($"</{name}>");
                }

                renderer.WriteLine(row.IsHeader ? "</tr></thead>" : "</tr>");
            }

            renderer.WriteLine("</table></div>");
        }

        private static bool IsEmpty(TableCell cell) => cell.Descendants<Inline>().All(inline => inline is ContainerInline || inline is LiteralInline { Content.IsEmpty: true });

        private static bool IsOfNumbers(Table table, int column) =>
            table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment == TableColumnAlign.Right;
    }

    private sealed class PlacedPicture(DocSet docs) : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.IsImage && link.Url is { } url && PictureSize.Of(Path.Combine(docs.Folder, url.Replace("/docs/", "", StringComparison.Ordinal))) is var (width, height))
            {
                link.GetAttributes().AddProperty("width", width.ToString());
                link.GetAttributes().AddProperty("height", height.ToString());
                link.GetAttributes().AddProperty("loading", "lazy");
            }

            base.Write(renderer, link);
        }
    }
}
