using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class MeasuresTests
{
    private const double Precision = 1e-12;

    [Fact]
    public void Two_answers_at_ranks_1_and_3()
    {
        var measures = Measures.Of(["a", "x", "b"], Grades(("a", 1), ("b", 1)));

        // (1 + 1/2) / (1 + 1/log2 3)
        Assert.Equal(1.5 / 1.6309297535714575, measures.Ndcg10, Precision);
        Assert.Equal((1, 1, 1, 1, 1), (measures.Mrr10, measures.Recall100, measures.Success1, measures.Success3, measures.Best3));
    }

    [Fact]
    public void The_grade_itself_is_the_gain()
    {
        var measures = Measures.Of(["x", "b"], Grades(("a", 2), ("b", 1)));

        // (1/log2 3) / (2 + 1/log2 3)
        Assert.Equal(0.6309297535714575 / 2.6309297535714573, measures.Ndcg10, Precision);
        Assert.Equal((0.5, 0.5, 0, 1, 0), (measures.Mrr10, measures.Recall100, measures.Success1, measures.Success3, measures.Best3));
    }

    [Fact]
    public void Grades_of_0_and_below_are_no_answers_and_no_losses()
    {
        var measures = Measures.Of(["z", "y", "a"], Grades(("a", 1), ("z", 0), ("y", -2)));

        Assert.Equal(0.5, measures.Ndcg10, Precision);
        Assert.Equal(1.0 / 3, measures.Mrr10, Precision);
        Assert.Equal((1, 0, 1), (measures.Recall100, measures.Success1, measures.Success3));
    }

    [Fact]
    public void An_answer_at_rank_11_counts_for_recall_alone()
    {
        var measures = Measures.Of([.. Enumerable.Range(0, 10).Select(place => $"x{place}"), "a"], Grades(("a", 1)));

        Assert.Equal(new Measures(0, 0, 1, 0, 0, 0), measures);
    }

    [Fact]
    public void An_answer_at_rank_101_does_not_count()
    {
        var ranking = Enumerable.Range(0, 100).Select(place => $"x{place}").Append("a").ToList();

        Assert.Equal(new Measures(0, 0, 0, 0, 0, 0), Measures.Of(ranking, Grades(("a", 1))));
    }

    [Fact]
    public void More_answers_than_ten_do_not_keep_a_perfect_top_ten_from_1()
    {
        var answers = Enumerable.Range(0, 20).Select(place => $"a{place}").ToList();

        var measures = Measures.Of(answers[..10], Grades([.. answers.Select(answer => (answer, 1))]));

        Assert.Equal(1, measures.Ndcg10, Precision);
        Assert.Equal(0.5, measures.Recall100, Precision);
    }

    [Fact]
    public void Without_an_answer_nothing_is_defined()
    {
        Assert.Throws<ArgumentException>(() => Measures.Of(["a"], Grades(("a", 0))));
    }

    [Fact]
    public void The_mean_is_taken_of_each_measure()
    {
        Assert.Equal(new Measures(0.5, 0.25, 0.5, 0, 0.5, 1), Measures.Mean([new(1, 0.5, 0, 0, 1, 1), new(0, 0, 1, 0, 0, 1)]));
    }

    private static Dictionary<string, int> Grades(params (string Document, int Grade)[] grades) => grades.ToDictionary(pair => pair.Document, pair => pair.Grade);
}
