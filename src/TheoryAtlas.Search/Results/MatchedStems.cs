using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Results;

/// <summary>Finds in a text what a query matched.</summary>
internal sealed class MatchedStems
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string[]> _phrases = [];

    public MatchedStems(IEnumerable<TermGroup> groups)
    {
        foreach (var words in groups.SelectMany(group => group.Alternatives).Select(alternative => alternative.Words))
        {
            if (words.Count == 1)
                _words.Add(PorterStemmer.Stem(words[0]));
            else
                _phrases.Add([.. words.Select(PorterStemmer.Stem)]);
        }
    }

    /// <summary>The matches in a text, in order: first character, first character after, and what was matched.</summary>
    public List<(int Start, int End, string Stem)> In(string text)
    {
        var tokens = TextFolding.Tokens(text);
        var stems = tokens.Select(token => PorterStemmer.Stem(token.Word)).ToArray();
        var found = new List<(int, int, string)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_words.Contains(stems[i]))
                found.Add((tokens[i].Start, tokens[i].End, stems[i]));
            foreach (var phrase in _phrases)
            {
                if (i + phrase.Length <= stems.Length && stems.AsSpan(i, phrase.Length).SequenceEqual(phrase))
                    found.Add((tokens[i].Start, tokens[i + phrase.Length - 1].End, string.Join(' ', phrase)));
            }
        }

        return found;
    }
}
