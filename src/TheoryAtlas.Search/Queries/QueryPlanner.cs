using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Turns what a reader typed into what is searched: stop words out, synonyms, compounds and completions in, typos corrected.</summary>
/// <param name="vocabulary">The words that occur.</param>
/// <param name="synonyms">Acronyms and what they stand for.</param>
/// <param name="ideas">Which of these are done.</param>
internal sealed class QueryPlanner(Vocabulary vocabulary, SynonymTable synonyms, RankingIdeas ideas)
{
    private const int ShortestPart = 3;

    private static readonly SynonymTable NoSynonyms = new();

    private readonly TermAlternatives _alternatives = new(vocabulary, ideas);
    private readonly LikelierWords _likelier = new(vocabulary);

    /// <summary>Plans a query.</summary>
    /// <param name="text">What the reader typed.</param>
    /// <param name="names">What filters may name; null where there is nothing to filter by.</param>
    /// <param name="loosened">The phrases whose words need not stand side by side; null for none.</param>
    public QueryPlan Plan(string text, FilterNames? names = null, IReadOnlySet<string>? loosened = null)
    {
        var query = new QueryParser(names, loosened).Parse(text);
        var words = Telling(query.Terms);
        var reading = new Reading(query, vocabulary.AsWritten);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Joined(words[i], words[i + 1]) is { } joined)
            {
                reading.Add(joined, words[i].Words[0]);
                if (_likelier.ThanApart(words[i], words[i + 1]) is { } together)
                    reading.Suggest(joined, together);
                i++;
            }
            else
            {
                AddTerm(reading, words[i], isLast: i == words.Count - 1 && ReferenceEquals(words[i], query.Terms[^1]));
            }
        }

        foreach (var term in query.Terms)
        {
            if (term.Excluded)
                reading.Exclude(term, _alternatives.Literally(term));
            else if (term.Field != TermField.Any)
                AddInField(reading, term);
        }

        return reading.ToPlan(text, ideas.HasFlag(RankingIdeas.Synonyms) ? synonyms : NoSynonyms);
    }

    private List<QueryTerm> Telling(IReadOnlyList<QueryTerm> terms)
    {
        var all = new List<QueryTerm>(terms.Count);
        var telling = new List<QueryTerm>(terms.Count);
        foreach (var term in terms)
        {
            if (term.Excluded || term.Field != TermField.Any)
                continue;
            all.Add(term);
            if (term.Kind != TermKind.Word || !ideas.HasFlag(RankingIdeas.StopWords) || !StopWords.Contains(term.Words[0]))
                telling.Add(term);
        }

        return telling.Count > 0 || all.Count < terms.Count ? telling : all;
    }

    /// <summary>Two words that documents also write as one: "feed forward", "over-parameterized".</summary>
    private TermGroup? Joined(QueryTerm first, QueryTerm second)
    {
        if (!ideas.HasFlag(RankingIdeas.Compounds) || first.Kind != TermKind.Word || second.Kind != TermKind.Word || first.Words[0].Length < 2)
            return null;
        var word = Spelling.American(first.Words[0] + second.Words[0]);
        if (!vocabulary.Holds(word))
            return null;
        return new TermGroup($"{first.Written} {second.Written}", [new([word], 1), new([first.Words[0], second.Words[0]], 1)], Required: false);
    }

    private void AddTerm(Reading reading, QueryTerm term, bool isLast)
    {
        var word = term.Words[0];
        if (term.Kind == TermKind.Phrase)
        {
            reading.Add(new TermGroup(term.Written, [new(term.Words, 1)], Required: true), null);
            return;
        }

        if (term.Kind == TermKind.Prefix)
        {
            reading.AddOrMiss(_alternatives.Completed(term, 1), term.Written);
            return;
        }

        var alternatives = _alternatives.Spellings(word);
        if (ideas.HasFlag(RankingIdeas.Synonyms))
        {
            foreach (var form in synonyms.LongForms(word))
                alternatives.Add(new Alternative(form, 1));
        }

        if (alternatives.Count > 0)
        {
            var group = new TermGroup(term.Written, alternatives, Required: false);
            reading.Add(group, word);
            if (_likelier.Than(word) is { } likelier)
                reading.Suggest(group, likelier);
        }
        else if (isLast && word.Length > 1 && ideas.HasFlag(RankingIdeas.Completion) && _alternatives.Completed(term, 0.9) is { } completed)
        {
            reading.Add(completed, null);
        }
        else if (ideas.HasFlag(RankingIdeas.Synonyms) && vocabulary.Guesses(word) is { Count: > 0 } guesses)
        {
            reading.Add(new TermGroup(term.Written, [.. guesses.Select(guess => new Alternative(guess, 1))], Required: false), null);
        }
        else if (ideas.HasFlag(RankingIdeas.Corrections) && vocabulary.Nearest(word) is { } nearest)
        {
            reading.AddCorrected(new TermGroup(vocabulary.AsWritten(nearest), [new([nearest], 1)], Required: false), nearest);
        }
        else if (ideas.HasFlag(RankingIdeas.Corrections) && _likelier.Split(word, ShortestPart, 1) is { } parts)
        {
            reading.AddCorrected(new TermGroup(parts.First, [new([parts.First], 1)], Required: false), parts.First);
            reading.AddCorrected(new TermGroup(parts.Second, [new([parts.Second], 1)], Required: false), parts.Second);
        }
        else
        {
            reading.AddOrMiss(null, term.Written);
        }
    }

    private void AddInField(Reading reading, QueryTerm term)
    {
        var alternatives = _alternatives.Literally(term);
        if (alternatives.Count == 0 && term.Kind == TermKind.Word && ideas.HasFlag(RankingIdeas.Corrections) && vocabulary.Nearest(term.Words[0]) is { } nearest)
        {
            reading.AddCorrected(new TermGroup(vocabulary.AsWritten(nearest), [new([nearest], 1)], Required: true, term.Field), null);
            return;
        }

        // What occurs nowhere is asked for all the same: the answer is that there is nothing.
        reading.AddInField(new TermGroup(term.Written, alternatives.Count > 0 ? alternatives : [new(term.Words, 1)], Required: true, term.Field), occurs: alternatives.Count > 0);
    }
}
