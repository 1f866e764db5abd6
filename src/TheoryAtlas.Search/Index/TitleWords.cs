using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>A title as known-item search sees it.</summary>
/// <param name="Folded">The folded title.</param>
/// <param name="Stems">The stems of its telling words.</param>
internal sealed record TitleWords(string Folded, IReadOnlySet<string> Stems)
{
    /// <summary>Reads a title.</summary>
    public static TitleWords Of(string title)
    {
        var words = TextFolding.Tokens(title).Select(token => token.Word).ToList();
        var stems = words.Where(word => !StopWords.Contains(word)).Select(PorterStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return new TitleWords(string.Join(' ', words), stems);
    }
}
