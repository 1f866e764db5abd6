using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TheoryAtlas.Site.Languages;

/// <summary>
/// Keeps a reader in the language of the address: on <c>/zh/claims</c> a link to <c>/status</c> leads to <c>/zh/status</c>.
/// Links to files, with <c>type</c>, <c>hreflang</c> or <c>download</c>, stay as they are written.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
[HtmlTargetElement("button", Attributes = "formaction")]
public sealed class LinksInLanguage : TagHelper
{
    private static readonly string[] s_addresses = ["href", "action", "formaction"];
    private static readonly string[] s_marks = ["type", "hreflang", "download"];

    /// <summary>The page that is written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Puts the path base before addresses that begin at the root.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var prefix = ViewContext.HttpContext.Request.PathBase;
        if (!prefix.HasValue || (output.TagName == "a" && s_marks.Any(output.Attributes.ContainsName)))
            return;
        foreach (var name in s_addresses)
        {
            if (output.Attributes.TryGetAttribute(name, out var attribute) && attribute.Value?.ToString() is ['/', not '/', ..] or "/")
                output.Attributes.SetAttribute(name, new HtmlString(prefix + attribute.Value));
        }
    }
}
