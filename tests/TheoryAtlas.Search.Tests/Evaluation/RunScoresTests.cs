using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class RunScoresTests
{
    [Fact]
    public void A_judged_query_that_the_run_leaves_out_scores_0()
    {
        using var file = new ScratchFile("1\ta\t1", "2\ta\t1");

        var scores = RunScores.Of(Run("1"), Judgements.Read(file.Path));

        Assert.Equal(0.5, scores.Mean.Ndcg10);
        Assert.Equal([1, 0], scores.Queries.Select(query => query.Measures.Success1));
        Assert.Empty(scores.Kinds);
    }

    [Fact]
    public void Kinds_of_queries_are_told_apart_by_the_letters_of_their_ids()
    {
        using var file = new ScratchFile("typo-1\ta\t1", "topic-2\ta\t1", "typo-3\ta\t1");

        var scores = RunScores.Of(Run("typo-1", "topic-2"), Judgements.Read(file.Path));

        Assert.Equal([("topic", 1, 1.0), ("typo", 2, 0.5)], scores.Kinds.Select(kind => (kind.Kind, kind.Count, kind.Mean.Mrr10)));
    }

    private static TrecRun Run(params string[] queries)
    {
        var run = new TrecRun();
        foreach (var query in queries)
            run.Add(query, [("a", 1)]);
        return run;
    }
}
