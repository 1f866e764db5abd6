using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Papers;

/// <summary>All papers by year, the newest first, a few years on each page.</summary>
internal sealed class PapersModel(Atlas atlas) : PageModel
{
    /// <summary>A page ends with the year that makes it this long.</summary>
    public const int PageSize = 120;

    private List<List<IGrouping<int, Paper>>> _pages = [];

    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, _pages.Count);

    /// <summary>The years of the page.</summary>
    public IReadOnlyList<IGrouping<int, Paper>> Years => _pages.Count > 0 ? _pages[PageNumber - 1] : [];

    /// <summary>From which year to which the page is.</summary>
    public string Span => Years is [var only] ? $"{only.Key}" : $"{Years[^1].Key}–{Years[0].Key}";

    /// <summary>All years by decade.</summary>
    public IEnumerable<IGrouping<int, IGrouping<int, Paper>>> Decades => _pages.SelectMany(years => years).GroupBy(year => year.Key / 10 * 10);

    /// <summary>The page that is asked for; the last one for a later one.</summary>
    public void OnGet()
    {
        _pages = Pages(atlas.Papers);
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, PageCount) : 1;
    }

    /// <summary>Where a year is listed.</summary>
    public string AddressOf(IGrouping<int, Paper> year)
    {
        var page = _pages.FindIndex(years => years.Contains(year)) + 1;
        return page == PageNumber ? $"#y-{year.Key}" : $"{Address(page)}#y-{year.Key}";
    }

    /// <summary>The address of a page.</summary>
    public static string Address(int page) => page == 1 ? "/papers" : $"/papers?page={page}";

    /// <summary>The years of papers, the newest first, in pages.</summary>
    private static List<List<IGrouping<int, Paper>>> Pages(IEnumerable<Paper> papers)
    {
        var pages = new List<List<IGrouping<int, Paper>>>();
        var room = 0;
        foreach (var year in papers.GroupBy(paper => paper.Year).OrderByDescending(year => year.Key))
        {
            if (room <= 0)
            {
                pages.Add([]);
                room = PageSize;
            }

            pages[^1].Add(year);
            room -= year.Count();
        }

        return pages;
    }
}
