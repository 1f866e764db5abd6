namespace TheoryAtlas.Search.Text;

/// <summary>What a character or a TeX command stands for.</summary>
/// <param name="Text">The letters, in lower case; none for what is not searched.</param>
/// <param name="IsWord">Whether it is a word of its own; for no letters, whether it separates words. Otherwise it continues the word it stands in.</param>
internal readonly record struct SymbolReading(string Text, bool IsWord)
{
    /// <summary>It parts words.</summary>
    public static SymbolReading Separator => new("", IsWord: true);

    /// <summary>It is as if it were not there.</summary>
    public static SymbolReading Nothing => new("", IsWord: false);

    /// <summary>It continues a word.</summary>
    public static SymbolReading Letters(string letters) => new(letters, IsWord: false);

    /// <summary>It is a word.</summary>
    public static SymbolReading Word(string word) => new(word, IsWord: true);
}
