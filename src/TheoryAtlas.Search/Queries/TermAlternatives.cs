using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>The spellings and completions of what a reader wrote that do occur.</summary>
internal sealed class TermAlternatives(Vocabulary vocabulary, RankingIdeas ideas)
{
    private const int MaxCompletions = 24;

    /// <summary>What the reader wrote in all its spellings, without synonyms and corrections; nothing if it cannot occur.</summary>
    public List<Alternative> Literally(QueryTerm term)
    {
        if (term.Kind == TermKind.Word)
            return Spellings(term.Words[0]);
        if (term.Kind == TermKind.Prefix)
            return Completed(term, 1) is { } completed ? [.. completed.Alternatives] : [];
        foreach (var word in term.Words)
        {
            if (!vocabulary.Holds(word))
                return [];
        }

        var alternatives = new List<Alternative> { new(term.Words, 1) };
        if (term.Words.Count != 2)
            return alternatives;
        // Family name first, and a compound in one word.
        if (term.Field == TermField.Authors)
            alternatives.Add(new([term.Words[1], term.Words[0]], 1));
        if (Spelling.American(term.Words[0] + term.Words[1]) is var joined && vocabulary.Holds(joined))
            alternatives.Add(new([joined], 1));
        return alternatives;
    }

    /// <summary>A word and the pairs of words that a hyphen ties elsewhere, where they occur.</summary>
    public List<Alternative> Spellings(string word)
    {
        var alternatives = new List<Alternative>();
        if (vocabulary.Holds(word))
            alternatives.Add(new([word], 1));
        if (!ideas.HasFlag(RankingIdeas.Compounds))
            return alternatives;
        foreach (var (first, second) in vocabulary.Parts(word))
            alternatives.Add(new([first, second], 1));
        return alternatives;
    }

    /// <summary>The words that begin as the term does, or null if there are none.</summary>
    public TermGroup? Completed(QueryTerm term, double weight)
    {
        var words = new List<Alternative>();
        foreach (var beginning in Spelling.Beginnings(term.Words[0]))
        {
            foreach (var word in vocabulary.Completions(beginning, MaxCompletions - words.Count))
                words.Add(new Alternative([word], weight));
        }

        return words.Count > 0 ? new TermGroup(term.Written, words, Required: false, term.Field) : null;
    }
}
