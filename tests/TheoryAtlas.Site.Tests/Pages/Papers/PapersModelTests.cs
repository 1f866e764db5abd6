using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Pages.Papers;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages.Papers;

public sealed class PapersModelTests
{
    private static readonly Paper s_paper = Some.Atlas("").Papers[0];

    [Fact]
    public void A_page_ends_with_the_year_that_makes_it_long_enough()
    {
        var pages = PapersModel.Pages([.. Of(1990, 3), .. Of(2024, PapersModel.PageSize - 1), .. Of(2025, 1), .. Of(2023, 2 * PapersModel.PageSize), .. Of(2022, 1)]);

        Assert.Equal([[2025, 2024], [2023], [2022, 1990]], pages.Select(years => years.Select(year => year.Key)));
        Assert.Equal(3 * PapersModel.PageSize + 4, pages.Sum(years => years.Sum(year => year.Count())));
    }

    [Fact]
    public void Without_papers_there_is_no_page() => Assert.Empty(PapersModel.Pages([]));

    private static IEnumerable<Paper> Of(int year, int count) => Enumerable.Range(0, count).Select(i => s_paper with { Key = $"doe{year}n{i}", Year = year });
}
