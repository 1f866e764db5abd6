using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Site.Api;

namespace TheoryAtlas.Site.Pages;

/// <summary>Explains one kind of problem: where the <c>type</c> of a problem leads.</summary>
internal sealed class ProblemKindModel : PageModel
{
    /// <summary>The kind.</summary>
    public ProblemKind Kind { get; private set; } = null!;

    /// <summary>The explanation.</summary>
    public IActionResult OnGet(string slug)
    {
        if (ProblemKind.All.FirstOrDefault(kind => kind.Slug == slug) is not { } known)
            return this.Unknown(slug, ProblemKind.All.Select(kind => kind.Slug), "/problems/");
        Kind = known;
        return Page();
    }
}
