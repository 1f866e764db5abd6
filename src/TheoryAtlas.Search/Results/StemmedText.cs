using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Results;

/// <summary>A text with the numbers of its stems and where they stand, so that it is cut into words once and not for every query.</summary>
internal sealed class StemmedText
{
    private readonly int[] _starts;
    private readonly ushort[] _lengths;

    /// <summary>Cuts a text into words.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="lexicon">The numbers of stems; a word that it does not know matches nothing.</param>
    public StemmedText(PlainText plain, Lexicon lexicon)
    {
        Plain = plain;
        var tokens = TextFolding.Tokens(plain.Text);
        var stems = new int[tokens.Count];
        _starts = new int[tokens.Count];
        _lengths = new ushort[tokens.Count];
        for (var i = 0; i < stems.Length; i++)
            (stems[i], _starts[i], _lengths[i]) = (lexicon.Stem(tokens[i].Word), tokens[i].Start, (ushort)Math.Min(tokens[i].Length, ushort.MaxValue));
        Stems = stems;
    }

    /// <summary>The text.</summary>
    public PlainText Plain { get; }

    /// <summary>The stems of its words in order, -1 for one that is unknown.</summary>
    public ReadOnlyMemory<int> Stems { get; }

    /// <summary>The first character of a word.</summary>
    public int Start(int word) => _starts[word];

    /// <summary>The first character after a word.</summary>
    public int End(int word) => _starts[word] + _lengths[word];
}
