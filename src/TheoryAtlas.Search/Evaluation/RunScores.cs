namespace TheoryAtlas.Search.Evaluation;

/// <summary>A run held against judgements.</summary>
/// <param name="Queries">The judged queries, in the order of the judgements; one that the run leaves out scores 0.</param>
/// <param name="Mean">Over all of them.</param>
/// <param name="Kinds">Over the queries of each kind, by the letters their ids begin with; empty if there is only one kind.</param>
public sealed record RunScores(IReadOnlyList<QueryScore> Queries, Measures Mean, IReadOnlyList<KindScore> Kinds)
{
    /// <summary>Measures a run.</summary>
    public static RunScores Of(TrecRun run, Judgements judgements)
    {
        var queries = judgements.Queries.Select(query => new QueryScore(query, Measures.Of(run.Ranking(query), judgements.Of(query)))).ToList();
        var kinds = queries.GroupBy(score => TestQuery.KindOf(score.Query), StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        return new RunScores(
            queries,
            MeanOf(queries),
            kinds.Count < 2 ? [] : [.. kinds.Select(kind => new KindScore(kind.Key, kind.Count(), MeanOf(kind)))]);
    }

    private static Measures MeanOf(IEnumerable<QueryScore> scores) => Measures.Mean([.. scores.Select(score => score.Measures)]);
}

/// <summary>One query's measures.</summary>
public sealed record QueryScore(string Query, Measures Measures);

/// <summary>The mean over the queries of one kind.</summary>
public sealed record KindScore(string Kind, int Count, Measures Mean);
