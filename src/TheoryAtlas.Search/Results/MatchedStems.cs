using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Results;

/// <summary>Finds in a text what a query matched.</summary>
internal sealed class MatchedStems
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<(string[] Stems, int Number)> _phrases = [];

    // A stem begins with the letter that its word begins with, so most words need no stemming.
    private readonly HashSet<char> _beginnings = [];

    /// <summary>Takes what counts as a match.</summary>
    public MatchedStems(IEnumerable<TermGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var (words, _) in group.Alternatives)
            {
                if (words.Count == 1)
                    _words.TryAdd(PorterStemmer.Stem(words[0]), Count++);
                else
                    _phrases.Add(([.. words.Select(PorterStemmer.Stem)], Count++));
                _beginnings.Add(words[0][0]);
            }
        }
    }

    /// <summary>How many different things count as a match; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>The matches in a text, in the order of their beginnings: first character, first character after, and what was matched.</summary>
    public List<(int Start, int End, int Number)> In(string text)
    {
        var found = new List<(int, int, int)>();
        if (Count == 0)
            return found;
        var tokens = TextFolding.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_beginnings.Contains(tokens[i].Word[0]))
                continue;
            var stem = PorterStemmer.Stem(tokens[i].Word);
            if (_words.TryGetValue(stem, out var number))
                found.Add((tokens[i].Start, tokens[i].End, number));
            foreach (var (phrase, phraseNumber) in _phrases)
            {
                if (phrase[0] == stem && Follows(tokens, i, phrase))
                    found.Add((tokens[i].Start, Math.Max(tokens[i].End, tokens[i + phrase.Length - 1].End), phraseNumber));
            }
        }

        return found;
    }

    private static bool Follows(List<Token> tokens, int at, string[] phrase)
    {
        if (at + phrase.Length > tokens.Count)
            return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (PorterStemmer.Stem(tokens[at + i].Word) != phrase[i])
                return false;
        }

        return true;
    }
}
