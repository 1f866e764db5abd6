using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Cli.Commands;

/// <summary>What <c>atlas eval</c> says of one experiment.</summary>
internal sealed class EvalReport
{
    private const double Megabyte = 1 << 20;

    private readonly Experiment _experiment;
    private readonly IReadOnlyList<TestQuery> _queries;
    private readonly RankingIdeas _ideas;
    private readonly bool _perQuery;
    private readonly RunScores? _scores;
    private readonly Judgements? _judgements;

    public EvalReport(Experiment experiment, IReadOnlyList<TestQuery> queries, Judgements? judgements, RankingIdeas ideas, bool perQuery)
    {
        (_experiment, _queries, _judgements, _ideas, _perQuery) = (experiment, queries, judgements, ideas, perQuery);
        _scores = judgements is null ? null : RunScores.Of(experiment.Run, judgements);
    }

    public object ToJson() => new
    {
        documents = _experiment.Documents,
        queries = _queries.Count,
        ideas = IdeaNames.All.Where(idea => _ideas.HasFlag(idea.Value)).Select(idea => idea.Key),
        buildSeconds = _experiment.BuildTime.TotalSeconds,
        buildProcessorSeconds = _experiment.BuildProcessorTime.TotalSeconds,
        memory = new { heapBytes = _experiment.HeapBytes, residentBytes = _experiment.ResidentBytes, peakBytes = _experiment.PeakBytes },
        latency = Json(_experiment.Latency.Clock),
        processorTime = Json(_experiment.Latency.Processor),
        measured = _scores?.Queries.Count,
        measures = _scores is null ? null : Json(_scores.Mean),
        kinds = _scores?.Kinds.Select(kind => new { kind.Kind, queries = kind.Count, measures = Json(kind.Mean) }),
        perQuery = _perQuery ? _scores?.Queries.Select(score => new { score.Query, measures = Json(score.Measures) }) : null,
    };

    public void Print(TextWriter output)
    {
        output.WriteLine($"documents  {_experiment.Documents}");
        output.WriteLine($"build      {_experiment.BuildTime.TotalSeconds:0.00} s, in processor time {_experiment.BuildProcessorTime.TotalSeconds:0.00} s");
        output.WriteLine($"memory     {_experiment.ResidentBytes / Megabyte:0} MB after the build, of which objects {_experiment.HeapBytes / Megabyte:0} MB; {_experiment.PeakBytes / Megabyte:0} MB at most");
        output.WriteLine($"queries    {_queries.Count}, one thread, {Measures.Depth} results each, each timed once after {Experiment.UsualWarmUp.TotalSeconds:0} s of asking all of them");
        output.WriteLine($"latency    {Line(_experiment.Latency.Clock)}");
        output.WriteLine($"processor  {Line(_experiment.Latency.Processor)}");
        if (_scores is null)
            return;
        var rows = new List<(string Name, int Count, Measures Measures)> { ("all", _scores.Queries.Count, _scores.Mean) };
        rows.AddRange(_scores.Kinds.Select(kind => (kind.Kind.Length > 0 ? kind.Kind : "(no letters)", kind.Count, kind.Mean)));
        PrintTable(output, rows.ConvertAll(row => (row.Name, row.Count.ToString(), row.Measures)));
        if (_perQuery)
            PrintTable(output, [.. _scores.Queries.Select(score => (score.Query, "", score.Measures))]);
    }

    /// <summary>What a reader of the figures should know.</summary>
    public void PrintRemarks(TextWriter output)
    {
        if (_judgements is null)
            return;
        var asked = _queries.Select(query => query.Id).ToHashSet(StringComparer.Ordinal);
        if (_judgements.Queries.Count(query => !asked.Contains(query)) is > 0 and var absent)
            output.WriteLine($"Judged queries that are not among those asked: {absent}. They score 0.");
        asked.ExceptWith(_judgements.Queries);
        if (asked.Count > 0)
            output.WriteLine($"Queries for which no document is judged an answer: {asked.Count}. They are not measured.");
    }

    internal static object Json(Measures measures) => new
    {
        ndcg10 = measures.Ndcg10,
        mrr10 = measures.Mrr10,
        recall100 = measures.Recall100,
        success1 = measures.Success1,
        success3 = measures.Success3,
        best3 = measures.Best3,
    };

    private static object Json(Percentiles times) => new { p50Milliseconds = times.P50, p99Milliseconds = times.P99, longestMilliseconds = times.Longest };

    private static string Line(Percentiles times) => $"p50 {times.P50:0.000} ms, p99 {times.P99:0.000} ms, longest {times.Longest:0.000} ms";

    private static void PrintTable(TextWriter output, List<(string Name, string Count, Measures Measures)> rows)
    {
        var width = Math.Max(10, rows.Max(row => row.Name.Length));
        output.WriteLine();
        output.WriteLine($"{"".PadRight(width)} {(rows[0].Count.Length > 0 ? "queries" : ""),7}  nDCG@10  MRR@10  recall@100  success@1  success@3  best@3");
        foreach (var (name, count, measures) in rows)
            output.WriteLine($"{name.PadRight(width)} {count,7}  {measures.Ndcg10,7:0.0000}  {measures.Mrr10,6:0.0000}  {measures.Recall100,10:0.0000}  {measures.Success1,9:0.0000}  {measures.Success3,9:0.0000}  {measures.Best3,6:0.0000}");
    }
}
