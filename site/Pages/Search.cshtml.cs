using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Caching;

namespace TheoryAtlas.Site.Pages;

/// <summary>Results of a search, with ways to narrow them. The whole state is in the address.</summary>
internal sealed class SearchModel(ISearchIndex index) : PageModel
{
    private const int MostPages = 500;

    /// <summary>How many results a page has.</summary>
    public const int PageSize = 20;

    /// <summary>What was asked for.</summary>
    public SearchRequest Asked { get; private set; } = null!;

    /// <summary>The words that are searched.</summary>
    public string Text => Asked.Text;

    /// <summary>What was found.</summary>
    public SearchResults Results { get; private set; } = null!;

    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount => Math.Max(1, (Results.Total + PageSize - 1) / PageSize);

    /// <summary>The results page.</summary>
    public void OnGet()
    {
        Asked = SearchRequest.Of(Request.Query);
        // What is seen between two letters is seen once.
        if (Request.Query.ContainsKey("typing"))
            PageVersion.Passing(Response);
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, MostPages) : 1;
        Results = index.Search(Asked.Query with { Offset = (PageNumber - 1) * PageSize, Limit = PageSize });
        if (PageNumber > PageCount)
        {
            PageNumber = PageCount;
            Results = index.Search(Asked.Query with { Offset = (PageNumber - 1) * PageSize, Limit = PageSize });
        }
    }

    /// <summary>The address with one thing changed; from the first page on.</summary>
    public string With(string name, string? value) => Asked.With(name, value);
}
