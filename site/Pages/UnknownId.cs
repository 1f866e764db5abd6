using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Pages;

/// <summary>Answers for ids that do not exist with those that come closest.</summary>
internal static class UnknownId
{
    private static readonly object Key = new();

    /// <summary>A page that says what is near.</summary>
    public static IActionResult Unknown(this PageModel page, string id, IEnumerable<string> known, string prefix)
    {
        page.HttpContext.Items[Key] = new UnknownIdView(id, [.. Nearest.To(id, known).Select(near => (near, prefix + near))]);
        return page.NotFound();
    }

    /// <summary>What was asked for, if an id was.</summary>
    public static UnknownIdView? In(HttpContext context) => context.Items[Key] as UnknownIdView;
}

/// <summary>An id that does not exist.</summary>
/// <param name="Id">The id.</param>
/// <param name="Near">The closest ids with their addresses.</param>
internal sealed record UnknownIdView(string Id, IReadOnlyList<(string Id, string Href)> Near);
