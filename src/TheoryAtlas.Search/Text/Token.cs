namespace TheoryAtlas.Search.Text;

/// <summary>One folded word and where it stands in the text it came from.</summary>
/// <param name="Word">The folded word: lower case, no diacritics, one spelling.</param>
/// <param name="Start">The first character in the original text.</param>
/// <param name="Length">How many characters of the original text it covers.</param>
/// <param name="JoinsNext">Whether a hyphen ties it to the next word.</param>
/// <param name="IsTail">Whether it is the last character of a Chinese run, kept so that each character begins a word.</param>
internal readonly record struct Token(string Word, int Start, int Length, bool JoinsNext, bool IsTail)
{
    /// <summary>The first character after it in the original text.</summary>
    public int End => Start + Length;
}
