namespace TheoryAtlas.Search.Evaluation;

/// <summary>How good a ranking is, for one query or on average; each from 0 to 1.</summary>
/// <param name="Ndcg10">nDCG@10 with the grade as gain and log2(rank + 1) as discount, as in trec_eval and BEIR.</param>
/// <param name="Mrr10">One over the rank of the first answer among the first ten, or 0.</param>
/// <param name="Recall100">The share of the answers that are among the first hundred.</param>
/// <param name="Success1">Whether the first document is an answer.</param>
/// <param name="Success3">Whether one of the first three is.</param>
/// <param name="Best3">Whether one of the first three has the highest grade that the query's documents have.</param>
public readonly record struct Measures(double Ndcg10, double Mrr10, double Recall100, double Success1, double Success3, double Best3)
{
    /// <summary>How many documents of a ranking are looked at.</summary>
    public const int Depth = 100;

    private const int Shallow = 10;

    /// <summary>Measures one ranking.</summary>
    /// <param name="ranking">Document ids, the best first, none twice.</param>
    /// <param name="grades">The grades of the judged documents; others have grade 0. At least one must be above 0.</param>
    /// <exception cref="ArgumentException">No document is an answer, so nothing is defined.</exception>
    public static Measures Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var gains = grades.Values.Where(grade => grade > 0).OrderDescending().ToList();
        if (gains.Count == 0)
            throw new ArgumentException("No document has a grade above 0.", nameof(grades));
        var found = ranking.Take(Depth).Select(document => Math.Max(0, grades.GetValueOrDefault(document))).ToList();
        var first = found.FindIndex(gain => gain > 0);
        return new Measures(
            DiscountedGain(found) / DiscountedGain(gains),
            first is >= 0 and < Shallow ? 1.0 / (first + 1) : 0,
            (double)found.Count(gain => gain > 0) / gains.Count,
            first == 0 ? 1 : 0,
            first is >= 0 and < 3 ? 1 : 0,
            found.Take(3).Contains(gains[0]) ? 1 : 0);
    }

    /// <summary>The mean of each.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public static Measures Mean(IReadOnlyCollection<Measures> measures) => new(
        measures.Average(one => one.Ndcg10),
        measures.Average(one => one.Mrr10),
        measures.Average(one => one.Recall100),
        measures.Average(one => one.Success1),
        measures.Average(one => one.Success3),
        measures.Average(one => one.Best3));

    private static double DiscountedGain(IEnumerable<int> gains) => gains.Take(Shallow).Select((gain, place) => gain / Math.Log2(place + 2)).Sum();
}
