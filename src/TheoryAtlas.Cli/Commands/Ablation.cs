using System.Text;
using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What each ranking idea is worth: all of them, all but one, none.</summary>
/// <param name="Rows">The variants in this order.</param>
internal sealed record Ablation(IReadOnlyList<AblationRow> Rows)
{
    // Less is the order of sums.
    private const double Tie = 1e-9;

    /// <summary>Builds an index for each variant and measures it.</summary>
    public static Ablation Conduct(Func<RankingIdeas, IRetriever> build, IReadOnlyList<TestQuery> queries, Judgements judgements)
    {
        (string Name, RankingIdeas Ideas)[] variants =
        [
            ("all", RankingIdeas.All),
            .. IdeaNames.All.Select(idea => ($"without {idea.Key}", RankingIdeas.All & ~idea.Value)),
            ("none", RankingIdeas.None),
        ];
        var rows = new List<AblationRow>();
        RunScores? whole = null;
        foreach (var (name, ideas) in variants)
        {
            var experiment = Experiment.Conduct(() => build(ideas), queries, rows.Count == 0 ? Experiment.UsualWarmUp : TimeSpan.Zero);
            var scores = RunScores.Of(experiment.Run, judgements);
            whole ??= scores;
            var gains = scores.Queries.Zip(whole.Queries, (one, other) => one.Measures.Ndcg10 - other.Measures.Ndcg10).ToList();
            rows.Add(new AblationRow(name, scores.Mean, gains.Average(), gains.Count(gain => gain > Tie), gains.Count(gain => gain < -Tie), experiment.Latency.Processor.P50));
        }

        return new Ablation(rows);
    }

    public object ToJson() => Rows.Select(row => new
    {
        ranking = row.Name,
        measures = EvalReport.Json(row.Mean),
        gain = row.Gain,
        better = row.Better,
        worse = row.Worse,
        processorP50Milliseconds = row.Milliseconds,
    });

    public string ToMarkdown()
    {
        var table = new StringBuilder();
        table.Append("| ranking | nDCG@10 | change | queries better / worse | MRR@10 | recall@100 | success@1 | success@3 | processor p50 (ms) |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var row in Rows)
        {
            var mean = row.Mean;
            table.Append($"| {row.Name} | {mean.Ndcg10:0.0000} | {(row == Rows[0] ? "" : row.Gain.ToString("+0.0000;−0.0000;0.0000"))} | {(row == Rows[0] ? "" : $"{row.Better} / {row.Worse}")} | {mean.Mrr10:0.0000} | {mean.Recall100:0.0000} | {mean.Success1:0.0000} | {mean.Success3:0.0000} | {row.Milliseconds:0.000} |\n");
        }

        return table.ToString();
    }
}

/// <summary>One variant.</summary>
/// <param name="Name">Which.</param>
/// <param name="Mean">Its measures.</param>
/// <param name="Gain">Its nDCG@10 less that of all ideas.</param>
/// <param name="Better">For how many queries it is larger.</param>
/// <param name="Worse">For how many it is smaller.</param>
/// <param name="Milliseconds">The median processor time of a query.</param>
internal sealed record AblationRow(string Name, Measures Mean, double Gain, int Better, int Worse, double Milliseconds);
