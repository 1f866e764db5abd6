using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Queries;

public sealed class DidYouMeanTests : IDisposable
{
    private readonly TextIndex _index = new(Documents());

    public void Dispose() => _index.Dispose();

    // Frequent words thirty times, each rare one once.
    private static IEnumerable<TextDocument> Documents() =>
    [
        .. Enumerable.Repeat(new TextDocument { Title = "Neural networks generalize", Body = "Gradient descent on the hyperparameter of kernels, robust boundaries; overfitting, Bartlett" }, 30),
        new() { Title = "Nueral netwroks: gradeint", Body = "gradientdescent hyper parameter kernals generalise Chang robus bartlet network's boundary kernel" },
    ];

    [Theory]
    [InlineData("nueral networks", "neural networks")]
    [InlineData("gradeint descent", "gradient descent")]
    [InlineData("Bartlet", "bartlett")]
    [InlineData("gradientdescent", "gradient descent")]
    [InlineData("hyper parameter choice", "hyperparameter choice")]
    public void A_word_that_hardly_occurs_gives_way_to_a_far_more_frequent_one_beside_it(string query, string meant) => Assert.Equal(meant, Meant(query));

    [Theory]
    [InlineData("neural networks")]
    [InlineData("kernel")]
    [InlineData("boundary")]
    [InlineData("network generalization")]
    [InlineData("Chang")]
    [InlineData("gradient descent")]
    [InlineData("hyperparameter")]
    [InlineData("kernals")]
    [InlineData("boundary kernels")]
    [InlineData("over fitting")]
    [InlineData("title:neural -kernals")]
    [InlineData("nuerral")]
    [InlineData("\"nueral netwroks\"")]
    [InlineData("核 x^2 -1 *")]
    [InlineData("")]
    public void Ordinary_queries_mean_what_they_say(string query) => Assert.Null(Meant(query));

    [Fact]
    public void No_title_means_anything_else()
    {
        using var index = SqliteSearchIndex.Of(TinyAtlas.Atlas);

        Assert.All(TinyAtlas.Atlas.Papers.Select(paper => paper.Title).Concat(TinyAtlas.Atlas.Claims.Select(claim => claim.Title)),
            title => Assert.Null(index.Search(new SearchQuery { Text = title }).DidYouMean));
    }

    private string? Meant(string query) => _index.Rank(query, anyMatch: true, 10).Plan.DidYouMean;
}
