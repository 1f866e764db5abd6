using System.Collections.Concurrent;
using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>Scores the documents of an index for a planned query. Safe for several threads.</summary>
internal sealed class Ranker(IndexData index, FullTextTable table, RankingIdeas ideas)
{
    // Longer queries are prose, in which covering every word means little.
    private const int LongestKeywordQuery = 6;

    // Fewer words do not say what they mean by their company.
    private const int ShortestWithMeaning = 5;

    // The share of its score that a document keeps whatever it leaves out of a short query.
    private const float Uncovered = 0.6f;
    private const float SurfaceWeight = 0.3f;

    // How much of the idf of a query has to be matched: a few words name what must be there.
    private const int FewWords = 3;
    private const double CoverageOfFewWords = 0.4;
    private const double CoverageOfMany = 0.2;

    private const float TitleWeight = 0.3f;
    private const float ExactTitle = 1000;

    private readonly PhraseMatches _phrases = new(index);
    private readonly Rescoring _rescoring = new(index);
    private readonly ConcurrentBag<Scratch> _idle = [];

    /// <summary>Ranks the documents that say enough of the query: a share of its idf (or the largest share that any covers, if that is less), or most of its words.</summary>
    /// <param name="plan">What is searched.</param>
    /// <param name="text">What the reader typed, to recognise whole titles.</param>
    /// <param name="anyMatch">Whether every document that matches anything is a result.</param>
    /// <param name="wanted">How many documents are wanted in order.</param>
    /// <param name="passes">Whether a document may be a result; called once for each that matches. Null lets all pass.</param>
    public Ranking Rank(QueryPlan plan, string text, bool anyMatch, int wanted, Func<int, bool>? passes = null)
    {
        if (!_idle.TryTake(out var scratch))
            scratch = new Scratch(index.Count, index.Lexicon.StemCount);
        try
        {
            var query = Match(plan, scratch);
            var found = new BestDocuments(Math.Max(Rescoring.Depth(query), wanted));
            Select(found, query, text, anyMatch ? 0 : plan.Groups.Count > FewWords ? CoverageOfMany : CoverageOfFewWords, scratch, passes);
            return new Ranking(_rescoring.Best(found.InOrder(), query, wanted, scratch.Places), found.Total, plan);
        }
        finally
        {
            scratch.Clear();
            _idle.Add(scratch);
        }
    }

    /// <summary>Adds up what each group gives to each document.</summary>
    private WeightedQuery Match(QueryPlan plan, Scratch scratch)
    {
        if (plan.Groups.Count == 0)
            scratch.AddAll();
        var terms = new List<WeightedTerm>(plan.Groups.Count);
        foreach (var group in plan.Groups)
            terms.Add(IsWord(group) ? AddWord(group, scratch) : AddGroup(group, scratch));
        foreach (var group in plan.Exclusions)
        {
            // Required, so that phrases are asked of the table: a reader's phrases are not to fill the memory for those of the documents.
            Consider(group with { Required = true }, scratch);
            scratch.ExcludeGroup();
            scratch.ForgetGroup();
        }

        return new WeightedQuery(terms, plan.Groups.Count(group => group.Required))
        {
            RewardsCoverage = terms.Count <= LongestKeywordQuery && ideas.HasFlag(RankingIdeas.Coverage),
            RewardsTitles = ideas.HasFlag(RankingIdeas.TitleMatch),
            RewardsAdjacency = ideas.HasFlag(RankingIdeas.Adjacency),
            ComparesMeaning = terms.Count >= ShortestWithMeaning && index.Semantics is not null,
        };
    }

    private static bool IsWord(TermGroup group) =>
        group is { Required: false, Field: TermField.Any, Alternatives.Count: 1 } && group.Alternatives[0].Words.Count == 1;

    private WeightedTerm AddWord(TermGroup group, Scratch scratch)
    {
        var word = group.Alternatives[0].Words[0];
        var stem = index.Lexicon.Stem(word);
        if (stem < 0)
            return new WeightedTerm(-1, Bm25F.Idf(index.Count, 0));
        var idf = Bm25F.Idf(index.Count, index.Stems.Count(stem)) * (float)group.Alternatives[0].Weight;
        var isOnlyForm = ideas.HasFlag(RankingIdeas.SurfaceForms) && IsOnlyForm(word);
        scratch.Add(index.Stems.Rows(stem), index.Stems.Impacts(stem), idf, isOnlyForm ? (1 + SurfaceWeight) * idf : idf);
        if (!isOnlyForm)
            RaiseSurface(word, stem, scratch);
        return new WeightedTerm(stem, idf);
    }

    private WeightedTerm AddGroup(TermGroup group, Scratch scratch)
    {
        Consider(group, scratch);
        var idf = Bm25F.Idf(index.Count, scratch.GroupRows.Length);
        scratch.AddGroup(idf);
        if (group.Required)
            scratch.RequireGroup();
        scratch.ForgetGroup();
        var words = group.Alternatives[0].Words;
        var stem = words.Count == 1 ? index.Lexicon.Stem(words[0]) : -1;
        if (stem >= 0 && group.Field == TermField.Any)
        {
            scratch.CountTitles(index.Stems.Rows(stem));
            RaiseSurface(words[0], stem, scratch);
        }

        // What has to stand in a field says nothing about the order and the meaning of the words elsewhere.
        return new WeightedTerm(group.Field == TermField.Any ? stem : -1, idf);
    }

    private static bool CanBeResult(int row, WeightedQuery query, Scratch scratch) => scratch.RequiredHits(row) >= query.Required && !scratch.IsExcluded(row);

    /// <summary>Finds the documents of every alternative.</summary>
    private void Consider(TermGroup group, Scratch scratch)
    {
        foreach (var (words, weight) in group.Alternatives)
        {
            if (group.Field != TermField.Any || (words.Count > 1 && group.Required))
                ConsiderRows(table.Find(words, group.Field), words, (float)weight, scratch);
            else if (words.Count > 1)
                ConsiderMatches(_phrases.Find(words), (float)weight, scratch);
            else
                ConsiderWord(words[0], (float)weight, scratch);
        }
    }

    private void ConsiderWord(string word, float weight, Scratch scratch)
    {
        var stem = index.Lexicon.Stem(word);
        if (stem < 0)
            return;
        var impacts = index.Stems.Impacts(stem);
        var rows = index.Stems.Rows(stem);
        for (var i = 0; i < rows.Length; i++)
            scratch.Consider(rows[i] & ~Postings.InTitle, weight * Bm25F.Odds(impacts[i]));
    }

    private static void ConsiderMatches(IReadOnlyList<(int Row, float Impact)> matches, float weight, Scratch scratch)
    {
        foreach (var (row, impact) in matches)
            scratch.Consider(row, weight * Bm25F.Odds(impact));
    }

    // SQLite says which documents have the words there; what they are worth is told by the words anywhere in them.
    private void ConsiderRows(IReadOnlyList<int> rows, IReadOnlyList<string> words, float weight, Scratch scratch)
    {
        foreach (var row in rows)
        {
            var impact = words.Count > 1 ? _phrases.Impact(row, words) : index.Lexicon.Stem(words[0]) is >= 0 and var stem ? index.Stems.Impact(stem, row) : 0;
            scratch.Consider(row, weight * Math.Max(Bm25F.Odds(impact), 1e-6f));
        }
    }

    // Its documents are those of its stem.
    private bool IsOnlyForm(string word) => index.Lexicon.Word(word) is >= 0 and var id && index.Words.Count(id) == 0 && index.Vocabulary.Count(id) > 0;

    private void RaiseSurface(string word, int stem, Scratch scratch)
    {
        if (!ideas.HasFlag(RankingIdeas.SurfaceForms))
            return;
        var id = index.Lexicon.Word(word);
        if (id < 0)
            return;
        if (index.Words.Count(id) > 0)
            scratch.Raise(index.Words.Rows(id), index.Words.Impacts(id), SurfaceWeight * Bm25F.Idf(index.Count, index.Words.Count(id)));
        else if (index.Vocabulary.Count(id) > 0)
            scratch.Raise(index.Stems.Rows(stem), index.Stems.Impacts(stem), SurfaceWeight * Bm25F.Idf(index.Count, index.Stems.Count(stem)));
    }

    private void Select(BestDocuments found, WeightedQuery query, string text, double minimumCoverage, Scratch scratch, Func<int, bool>? passes)
    {
        var rows = scratch.Rows;
        var highest = 0f;
        foreach (var row in rows)
        {
            if (CanBeResult(row, query, scratch))
                highest = Math.Max(highest, scratch.Covered(row));
        }

        // Rounding must not shut out the document that covers most.
        var needed = (Math.Min(minimumCoverage * query.Idf, highest) * (1 - 1e-6)) - 1e-6;
        var titles = ideas.HasFlag(RankingIdeas.TitleMatch) ? WordsOf(text) : [];
        foreach (var row in rows)
        {
            var coversMost = 2 * scratch.Matches(row) > query.Terms.Count;
            if ((scratch.Covered(row) < needed && !coversMost) || !CanBeResult(row, query, scratch) || passes?.Invoke(row) == false)
                continue;
            var score = scratch.Score(row);
            if (query.RewardsCoverage && query.Idf > 0)
                score *= Uncovered + ((1 - Uncovered) * scratch.Covered(row) / query.Idf);
            if (ideas.HasFlag(RankingIdeas.Standing))
                score *= index.Standing[row];
            if (query.RewardsTitles && scratch.TitleHits(row) > 0)
                score = RaiseTitle(score, row, scratch.TitleHits(row), query.DistinctStems, titles);

            // Rounded, since sums of the same numbers in another order are ties.
            found.Offer(new RankedDocument(row, Math.Round(score, 3)));
        }
    }

    /// <summary>Raises titles that the query half remembers: it counts how much of the title the query says, and of the query the title.</summary>
    private float RaiseTitle(float score, int row, float shared, int wanted, List<int> words)
    {
        var telling = index.Titles.TellingStems(row);
        if (telling == 0 || wanted == 0)
            return score;
        score *= 1 + (TitleWeight * (shared / telling) * (shared / wanted));
        return shared >= telling && index.Titles.Is(row, words) ? score + ExactTitle : score;
    }

    private List<int> WordsOf(string text)
    {
        if (text.Length > QueryParser.MaxCharacters)
            return [];
        var words = TextFolding.Tokens(text).ConvertAll(token => index.Lexicon.Word(token.Word));
        return words.Contains(-1) ? [] : words;
    }
}
