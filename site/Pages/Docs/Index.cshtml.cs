using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Site.Languages;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>The contents of the documentation, and what is found in it.</summary>
internal sealed class IndexModel(Documentation documentation, DocHtml html, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What is looked for; empty for nothing.</summary>
    public string Query { get; private set; } = "";

    /// <summary>What was found; null where nothing is looked for.</summary>
    public IReadOnlyList<DocSection>? Found { get; private set; }

    /// <summary>The contents.</summary>
    public IHtmlContent Contents { get; private set; } = HtmlString.Empty;

    /// <summary>The page.</summary>
    public IActionResult OnGet(string? q)
    {
        var docs = documentation.Now;
        if (docs.At("/docs") is not { } contents)
            return this.Unclear(words["This site has no documentation: there is no folder docs beside its corpus."], StatusCodes.Status404NotFound);
        Query = q?.Trim() ?? "";
        if (Query.Length > 0)
            Found = DocSearch.Find(docs, Query);
        else
            Contents = html.Of(contents, docs, Request.PathBase);
        return Page();
    }
}
