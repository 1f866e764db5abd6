using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>Values of a facet as a list of links. A page has a hundred of them and more, so they are written straight.</summary>
/// <param name="facet">The facet.</param>
/// <param name="values">The values.</param>
/// <param name="asked">What was asked for.</param>
/// <param name="words">What values are called.</param>
/// <param name="context">The request, whose language the links stay in.</param>
internal sealed class FacetLinks(string facet, IReadOnlyList<FacetValue> values, SearchRequest asked, FacetWords words, HttpContext context) : IHtmlContent
{
    private readonly Language _language = Language.Of(context);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (before, after) = asked.Around(facet);
        (before, after) = (encoder.Encode(context.Request.PathBase + before), encoder.Encode(after));
        writer.Write("<ul>");
        foreach (var value in values)
        {
            var isChosen = asked.Has(facet, value.Value);
            writer.Write("<li><a href=\"");
            if (isChosen)
            {
                encoder.Encode(writer, context.Request.PathBase + asked.Toggled(facet, value.Value));
            }
            else
            {
                writer.Write(before);
                encoder.Encode(writer, UrlEncoder.Default.Encode(value.Value));
                writer.Write(after);
            }

            WriteRest(writer, encoder, value, isChosen);
        }

        writer.Write("</ul>");
    }

    private void WriteRest(TextWriter writer, HtmlEncoder encoder, FacetValue value, bool isChosen)
    {
        var (label, tag) = words.Label(facet, value.Value, _language);
        writer.Write("\" data-keep=\"");
        writer.Write(facet);
        writer.Write(':');
        encoder.Encode(writer, value.Value);
        if (tag != _language.Tag)
        {
            writer.Write("\" lang=\"");
            writer.Write(tag);
        }

        writer.Write(isChosen ? "\" aria-current=\"true\">" : "\">");
        if (FacetWords.Standing(facet, value.Value) is { } kind)
            writer.Write(StandingMark.Shape(kind));
        encoder.Encode(writer, label);
        writer.Write("</a> <span class=\"count\">");
        writer.Write(value.Count);
        writer.Write("</span></li>");
    }
}
