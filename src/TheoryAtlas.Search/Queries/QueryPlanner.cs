using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Turns what a reader typed into what is searched: stop words out, synonyms, compounds and completions in, typos corrected.</summary>
internal sealed class QueryPlanner(Vocabulary vocabulary, SynonymTable synonyms, RankingIdeas ideas)
{
    private const int MaxCompletions = 24;

    /// <summary>Plans a query.</summary>
    public QueryPlan Plan(string text)
    {
        var (all, cut) = QueryParser.Parse(text);
        var terms = ideas.HasFlag(RankingIdeas.StopWords) ? WithoutStopWords(all) : [.. all];
        var reading = new Reading(terms.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind == TermKind.Word && i + 1 < terms.Count && terms[i + 1].Kind == TermKind.Word && Joined(terms[i], terms[i + 1]) is { } joined)
                reading.Add(joined, terms[i++].Words[0]);
            else
                AddTerm(reading, terms[i], isLast: i == terms.Count - 1);
        }

        return reading.ToPlan(text, cut, ideas.HasFlag(RankingIdeas.Synonyms) ? synonyms : new SynonymTable());
    }

    private static List<QueryTerm> WithoutStopWords(IReadOnlyList<QueryTerm> terms)
    {
        var telling = terms.Where(term => term.Kind != TermKind.Word || !StopWords.Contains(term.Words[0])).ToList();
        return telling.Count > 0 ? telling : [.. terms];
    }

    /// <summary>Two words that documents also write as one: "feed forward", "over-parameterized".</summary>
    private TermGroup? Joined(QueryTerm first, QueryTerm second)
    {
        var word = Spelling.American(first.Words[0] + second.Words[0]);
        if (first.Words[0].Length < 2 || !ideas.HasFlag(RankingIdeas.Compounds) || !vocabulary.Holds(word))
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
            reading.AddOrMiss(Completed(term, 1), term.Written);
            return;
        }

        var alternatives = new List<Alternative>();
        if (vocabulary.Holds(word))
            alternatives.Add(new([word], 1));
        if (ideas.HasFlag(RankingIdeas.Compounds))
            alternatives.AddRange(vocabulary.Parts(word).Select(parts => new Alternative([parts.First, parts.Second], 1)));
        if (ideas.HasFlag(RankingIdeas.Synonyms))
            alternatives.AddRange(synonyms.LongForms(word).Select(form => new Alternative(form, 1)));
        if (alternatives.Count > 0)
            reading.Add(new TermGroup(term.Written, alternatives, Required: false), word);
        else if (isLast && word.Length > 1 && ideas.HasFlag(RankingIdeas.Completion) && Completed(term, 0.9) is { } completed)
            reading.Add(completed, null);
        else if (ideas.HasFlag(RankingIdeas.Synonyms) && vocabulary.Guesses(word) is { Count: > 0 } guesses)
            reading.Add(new TermGroup(term.Written, [.. guesses.Select(guess => new Alternative(guess, 1))], Required: false), null);
        else if (ideas.HasFlag(RankingIdeas.Corrections) && vocabulary.Nearest(word) is { } nearest)
            reading.AddCorrected(new TermGroup(vocabulary.AsWritten(nearest), [new([nearest], 1)], Required: false), nearest);
        else
            reading.AddOrMiss(null, term.Written);
    }

    private TermGroup? Completed(QueryTerm term, double weight)
    {
        var words = vocabulary.Completions(term.Words[0], MaxCompletions).Select(word => new Alternative([word], weight)).ToList();
        return words.Count > 0 ? new TermGroup(term.Written, words, Required: false) : null;
    }
}
