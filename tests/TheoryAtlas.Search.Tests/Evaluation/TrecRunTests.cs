using System.Globalization;
using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class TrecRunTests
{
    [Fact]
    public void A_line_names_query_document_rank_score_and_run()
    {
        Assert.Equal(["q1 Q0 b 1 2.5 tag", "q1 Q0 a 2 1.25 tag", "q2 Q0 a 1 0.125 tag"], Written(("q1", [("b", 2.5), ("a", 1.25)]), ("q2", [("a", 0.125)]), ("q3", [])));
    }

    [Theory]
    [InlineData(1.0, 1.0, 1.0, 1.0)]
    [InlineData(1000.000000001, 1000.0, 999.9999999, 3.0)]
    [InlineData(0.0, 0.0, 0.0, 0.0)]
    [InlineData(1e-40, 1e-41, 0.0, 0.0)]
    [InlineData(2e-38, 1.2e-38, 1.2e-38, 1e-39)]
    [InlineData(-1.0, -1.0, -1.0, -2.0)]
    [InlineData(1e300, 1e299, 1.0, 0.0)]
    [InlineData(1.0, 2.0, 3.0, 4.0)]
    public void Scores_fall_strictly_with_the_rank_in_single_precision(params double[] scores)
    {
        var written = Written(("q", [.. scores.Select((score, place) => ($"d{place}", score))]))
            .Select(line => float.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture))
            .ToList();

        Assert.All(written.Zip(written.Skip(1)), pair => Assert.True(pair.First > pair.Second, $"{pair.First:G9} is not above {pair.Second:G9}"));
        Assert.DoesNotContain(written, float.IsSubnormal);
        Assert.All(written, score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void A_hundred_equal_scores_stay_close_to_the_score()
    {
        var written = Written(("q", [.. Enumerable.Range(0, 100).Select(place => ($"d{place}", 7.0))]));

        Assert.Equal(7, double.Parse(written[^1].Split(' ')[4], CultureInfo.InvariantCulture), 1e-4);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_is_no_number_is_refused(double score)
    {
        Assert.Throws<ArgumentException>(() => new TrecRun().Add("q", [("a", 1), ("b", score)]));
    }

    [Fact]
    public void A_query_is_added_once_and_one_that_was_not_has_no_ranking()
    {
        var run = new TrecRun();
        run.Add("q", [("a", 1)]);

        Assert.Equal(["a"], run.Ranking("q"));
        Assert.Empty(run.Ranking("other"));
        Assert.Throws<ArgumentException>(() => run.Add("q", []));
    }

    private static string[] Written(params (string Query, IReadOnlyList<(string, double)> Ranking)[] rankings)
    {
        var run = new TrecRun();
        foreach (var (query, ranking) in rankings)
            run.Add(query, ranking);
        using var writer = new StringWriter();
        run.Write(writer, "tag");
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
