using System.Globalization;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>What was found for each query, as the programs of the field read it: <c>query Q0 document rank score tag</c>.</summary>
public sealed class TrecRun
{
    private readonly List<string> _queries = [];
    private readonly Dictionary<string, IReadOnlyList<(string Document, double Score)>> _rankings = new(StringComparer.Ordinal);

    /// <summary>The queries in the order added.</summary>
    public IReadOnlyList<string> Queries => _queries;

    /// <summary>Adds a query's ranking, the best first.</summary>
    /// <exception cref="ArgumentException">The query was added before, or a score is not a number.</exception>
    public void Add(string query, IReadOnlyList<(string Document, double Score)> ranking)
    {
        if (ranking.FirstOrDefault(found => !double.IsFinite(found.Score)) is { Document: not null } odd)
            throw new ArgumentException($"Query '{query}', document '{odd.Document}': the score is {odd.Score}.", nameof(ranking));
        _rankings.Add(query, ranking);
        _queries.Add(query);
    }

    /// <summary>The documents found for a query, the best first; none if it was not added.</summary>
    public IReadOnlyList<string> Ranking(string query) => _rankings.TryGetValue(query, out var found) ? [.. found.Select(one => one.Document)] : [];

    /// <summary>Writes the run. Scores fall strictly from rank to rank, also for programs that read them in single precision.</summary>
    /// <remarks>
    /// Programs order a run by its scores and break ties each in its own way, so documents that score alike
    /// here are told apart by the smallest step of single precision.
    /// </remarks>
    /// <param name="writer">Where to.</param>
    /// <param name="tag">The name of the run; without white space.</param>
    public void Write(TextWriter writer, string tag)
    {
        foreach (var query in _queries)
        {
            var above = float.PositiveInfinity;
            foreach (var (place, (document, score)) in _rankings[query].Index())
            {
                above = Math.Min(Normal((float)score), Below(above));
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{query} Q0 {document} {place + 1} {above:G9} {tag}\n"));
            }
        }
    }

    private static float Below(float score)
    {
        var next = MathF.BitDecrement(score);
        // Some readers take what is too small for full precision as zero.
        return !float.IsSubnormal(next) ? next : score > 0 ? 0 : -MinNormal;
    }

    private static float Normal(float score) => float.IsSubnormal(score) ? 0 : score;

    // 2^-126, the smallest number with full precision.
    private const float MinNormal = 1.17549435E-38f;
}
