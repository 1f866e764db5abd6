using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Results;

/// <summary>Finds in a text what a query matched.</summary>
internal sealed class MatchedStems
{
    private readonly Dictionary<int, int> _words = [];
    private readonly List<(int[] Stems, int Number)> _phrases = [];

    // One bit of 64 for each stem that a match begins with: most words of a text need no closer look.
    private ulong _beginnings;

    /// <summary>Takes what counts as a match.</summary>
    public MatchedStems(IEnumerable<TermGroup> groups, Lexicon lexicon)
    {
        foreach (var group in groups)
        {
            foreach (var (words, _) in group.Alternatives)
            {
                int[] stems = [.. words.Select(lexicon.Stem)];
                var number = Count++;
                if (stems.Contains(-1))
                    continue;
                if (stems.Length == 1)
                    _words.TryAdd(stems[0], number);
                else
                    _phrases.Add((stems, number));
                _beginnings |= Bit(stems[0]);
            }
        }
    }

    /// <summary>How many different things count as a match; they are numbered from 0.</summary>
    public int Count { get; private set; }

    /// <summary>The matches in a text, in the order of their beginnings: first character, first character after, and what was matched.</summary>
    public List<(int Start, int End, int Number)> In(StemmedText text)
    {
        var found = new List<(int, int, int)>();
        var stems = text.Stems.Span;
        for (var i = 0; i < stems.Length; i++)
        {
            if ((_beginnings & Bit(stems[i])) == 0)
                continue;
            if (_words.TryGetValue(stems[i], out var number))
                found.Add((text.Start(i), text.End(i), number));
            foreach (var (phrase, phraseNumber) in _phrases)
            {
                if (stems[i..].StartsWith(phrase))
                    found.Add((text.Start(i), Math.Max(text.End(i), text.End(i + phrase.Length - 1)), phraseNumber));
            }
        }

        return found;
    }

    private static ulong Bit(int stem) => 1UL << (stem & 63);
}
