using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Combines the matches of a query's terms into one score for each document.</summary>
internal sealed class Scorer(FullTextTable table, IEnumerable<(TitleWords Title, double Standing)> documents)
{
    // Longer queries are prose, in which covering every word means little.
    private const int LongestKeywordQuery = 6;
    private const double PairWeight = 0.15;
    private const double TitleWeight = 0.3;
    private const double ExactTitle = 1000;

    private readonly (TitleWords Title, double Standing)[] _documents = [.. documents];

    /// <summary>The documents that cover enough of the query, best first.</summary>
    public List<RankedDocument> Score(QueryPlan plan, IReadOnlyList<GroupMatches> matches, string text, double minimumCoverage)
    {
        var sums = new Dictionary<int, (double Score, double Idf)>();
        foreach (var match in matches)
        {
            foreach (var (row, weight) in match.Scores)
            {
                var (score, idf) = sums.GetValueOrDefault(row);
                sums[row] = (score + (weight * match.Idf), idf + match.Idf);
            }
        }

        if (sums.Count == 0)
            return [];
        var whole = matches.Sum(match => match.Idf);
        // Rounding must not shut out the document that covers most.
        var needed = Math.Min(minimumCoverage * whole, sums.Values.Max(sum => sum.Idf)) - 1e-9;
        var required = matches.Where(match => match.Group.Required).ToList();
        var pairs = PairScores(plan);
        var wanted = plan.Groups.Select(group => group.Alternatives[0].Words).Where(words => words.Count == 1).Select(words => PorterStemmer.Stem(words[0])).ToList();
        var folded = TextFolding.Fold(text);

        return sums
            .Where(pair => pair.Value.Idf >= needed && required.TrueForAll(match => match.Scores.ContainsKey(pair.Key)))
            .Select(pair =>
            {
                var score = pair.Value.Score + pairs.GetValueOrDefault(pair.Key);
                if (matches.Count <= LongestKeywordQuery)
                    score *= pair.Value.Idf / whole;
                var (title, standing) = _documents[pair.Key];
                score = (score * standing * TitleFactor(title.Stems, wanted)) + (title.Folded == folded ? ExactTitle : 0);
                // Sums of the same numbers in another order are ties.
                return new RankedDocument(pair.Key, Math.Round(score, 9));
            })
            .OrderByDescending(document => document.Score)
            .ThenBy(document => document.Row)
            .ToList();
    }

    private Dictionary<int, double> PairScores(QueryPlan plan)
    {
        var scores = new Dictionary<int, double>();
        if (plan.Groups.Count > LongestKeywordQuery)
            return scores;
        foreach (var pair in plan.Pairs)
        {
            var match = GroupMatches.Find(new TermGroup("", [new Alternative(pair, 1)], Required: false), table);
            foreach (var (row, weight) in match.Scores)
                scores[row] = scores.GetValueOrDefault(row) + (PairWeight * weight * match.Idf);
        }

        return scores;
    }

    /// <summary>Raises titles that the query half remembers: it counts how much of the title the query says, and of the query the title.</summary>
    private static double TitleFactor(IReadOnlySet<string> title, List<string> wanted)
    {
        if (title.Count == 0 || wanted.Count == 0)
            return 1;
        var shared = (double)wanted.Count(title.Contains);
        return 1 + (TitleWeight * shared / title.Count * shared / wanted.Count);
    }
}
