using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>One page of the documentation.</summary>
internal sealed class DocModel(Documentation documentation, DocHtml html) : PageModel
{
    private const int DeepestListed = 3;

    /// <summary>The page.</summary>
    public DocPage Doc { get; private set; } = null!;

    /// <summary>Its text.</summary>
    public IHtmlContent Html { get; private set; } = HtmlString.Empty;

    /// <summary>Whether it has formulas, whose typefaces a browser would otherwise find late.</summary>
    public bool HasFormulas => Html.ToString()!.Contains("class=\"katex\"", StringComparison.Ordinal);

    /// <summary>The contents of the folder that it stands in; null for a page of docs/ itself.</summary>
    public DocPage? Section { get; private set; }

    /// <summary>The headings below its title.</summary>
    public IReadOnlyList<DocSection> Contents { get; private set; } = [];

    /// <summary>The page before it.</summary>
    public DocPage? Before { get; private set; }

    /// <summary>The page after it.</summary>
    public DocPage? After { get; private set; }

    /// <summary>The page; an address in another case, or that of a file, leads to the page's own.</summary>
    public IActionResult OnGet(string first, string? second)
    {
        var docs = documentation.Now;
        var asked = second is null ? $"/docs/{first}" : $"/docs/{first}/{second}";
        if (docs.At(asked) is not { } page)
        {
            if (asked.EndsWith("/README", StringComparison.OrdinalIgnoreCase) && docs.At(asked[..^"/README".Length]) is { } contents)
                return RedirectPermanent(Request.PathBase + contents.Address);
            const string folder = "/docs/";
            return this.Unknown(asked[folder.Length..], docs.Pages.Skip(1).Select(known => known.Address[folder.Length..]), folder);
        }

        if (!string.Equals(page.Address, asked, StringComparison.Ordinal))
            return RedirectPermanent(Request.PathBase + page.Address);
        Doc = page;
        Html = html.Of(page, docs, Request.PathBase);
        Section = page is { IsContents: false, Folder: { Length: > 0 } folderOfPage } ? docs.Of(folderOfPage + "/README.md") : null;
        Contents = [.. DocSection.Of(page).Where(section => section.Level is > 1 and <= DeepestListed)];
        (Before, After) = docs.Beside(page);
        return Page();
    }
}
