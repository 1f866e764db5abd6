using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Pages;

/// <summary>Answers for ids that do not exist with those that come closest.</summary>
internal static class UnknownId
{
    private static readonly object Key = new(), Reason = new();

    /// <summary>A page that says what is near.</summary>
    public static IActionResult Unknown(this PageModel page, string id, IEnumerable<string> known, string prefix)
    {
        page.HttpContext.Items[Key] = new UnknownIdView(id, [.. Nearest.To(id, known).Select(near => (near, prefix + near))]);
        return page.NotFound();
    }

    /// <summary>A page that says in a sentence what is wrong with the address.</summary>
    public static IActionResult Unclear(this PageModel page, string why, int status = StatusCodes.Status400BadRequest)
    {
        page.HttpContext.Items[Reason] = why;
        return page.StatusCode(status);
    }

    /// <summary>What is wrong with the address, if a page said so.</summary>
    public static string? Why(HttpContext context) => context.Items[Reason] as string;

    /// <summary>What was asked for, if an id was.</summary>
    public static UnknownIdView? In(HttpContext context) => context.Items[Key] as UnknownIdView;
}

/// <summary>An id that does not exist.</summary>
/// <param name="Id">The id.</param>
/// <param name="Near">The closest ids with their addresses.</param>
internal sealed record UnknownIdView(string Id, IReadOnlyList<(string Id, string Href)> Near);
