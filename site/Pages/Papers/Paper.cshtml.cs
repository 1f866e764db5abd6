using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Papers;

/// <summary>A paper: its record, our notes, its claims, and where it belongs.</summary>
internal sealed class PaperModel(Atlas atlas) : PageModel
{
    /// <summary>The paper.</summary>
    public Paper Paper { get; private set; } = null!;

    /// <summary>The paper's page.</summary>
    public IActionResult OnGet(string key)
    {
        if (atlas.Paper(key) is not { } paper)
            return this.Unknown(key, atlas.Papers.Select(known => known.Key), "/papers/");
        Paper = paper;
        return Page();
    }
}
