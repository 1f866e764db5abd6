using System.Buffers;

namespace TheoryAtlas.Search.Text;

/// <summary>Chinese words that say nothing about the subject of a query. They are not set off by spaces, so they are found within a run of characters.</summary>
/// <remarks>Characters that often are part of a term (和 in 饱和, 有 in 有限, 对 in 对抗) are not among them.</remarks>
internal static class ChineseStopWords
{
    // Longer ones first, so that 为什么 goes whole.
    private static readonly string[] Words = ["为什么", "有没有", "什么样", "什么", "如何", "怎么", "怎样", "是否", "哪些", "哪个", "多少", "以及", "关于", "的", "是", "吗", "呢", "了"];

    private static readonly SearchValues<string> Any = SearchValues.Create(Words, StringComparison.Ordinal);

    /// <summary>The text with a space in the place of each of their characters, so that positions stay; the same text if there are none.</summary>
    public static string Blank(string text)
    {
        if (!text.AsSpan().ContainsAny(Any))
            return text;
        foreach (var word in Words)
            text = text.Replace(word, new string(' ', word.Length), StringComparison.Ordinal);
        return text;
    }
}
