using System.Buffers;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Results;

namespace TheoryAtlas.Search.Queries;

/// <summary>An operator as it stands in a query: <c>-word</c>, <c>title:word</c>, <c>-topic:"two words"</c>.</summary>
/// <param name="IsExcluded">Whether a minus stands before it.</param>
/// <param name="Name">What stands before the colon in small letters, or null.</param>
/// <param name="Value">What the operator is about, without quotation marks.</param>
/// <param name="IsQuoted">Whether the value stands in quotation marks.</param>
/// <param name="End">The first character after it.</param>
internal readonly record struct Operator(bool IsExcluded, string? Name, Range Value, bool IsQuoted, int End);

/// <summary>Tells operators from words that merely look like them.</summary>
internal static class QuerySyntax
{
    public const string Author = "author";
    public const string Title = "title";

    // "name:" with a name as long as this is no slip of a known one.
    private const int LongestName = 10;

    private static readonly string[] IdentifierPrefixes = ["arxiv:", "doi:", "https://arxiv.org/abs/", "https://arxiv.org/pdf/", "https://doi.org/", "doi.org/", "arxiv.org/abs/"];

    private static readonly SearchValues<char> Mathematics = SearchValues.Create("^_\\$=+(/");

    private static readonly string[] Names = [Author, Title, FacetNames.Topic, FacetNames.Survey, FacetNames.Year, FacetNames.Kind, FacetNames.Verdict, FacetNames.Type, FacetNames.Has];

    /// <summary>Whether the character opens or closes a phrase; not where TeX puts dots on a letter.</summary>
    public static bool IsQuote(ReadOnlySpan<char> text, int at) => text[at] is '“' or '”' or '„' or '＂' || (text[at] == '"' && (at == 0 || text[at - 1] != '\\'));

    /// <summary>The next quotation mark, or -1.</summary>
    public static int Quote(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (IsQuote(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>Whether an operator can begin here: at the beginning, after a space or after an opening bracket or Chinese punctuation.</summary>
    public static bool CanBegin(ReadOnlySpan<char> text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '（' or '，' or '。' or '、' or '；' or '？';

    /// <summary>How many characters here only say that an identifier follows (<c>arXiv:</c>, <c>https://doi.org/</c>); 0 where none does.</summary>
    public static int IdentifierPrefix(ReadOnlySpan<char> text, int at)
    {
        if ((text[at] | 0x20) is not ('a' or 'd' or 'h'))
            return 0;
        foreach (var prefix in IdentifierPrefixes)
        {
            if (text[at..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && at + prefix.Length < text.Length && char.IsAsciiDigit(text[at + prefix.Length]))
                return prefix.Length;
        }

        return 0;
    }

    /// <summary>The operator that begins here, or null where there are only words.</summary>
    public static Operator? Read(ReadOnlySpan<char> text, int at)
    {
        var excluded = text[at] == '-';
        if (excluded && (++at == text.Length || !(char.IsLetter(text[at]) || IsQuote(text, at))))
            return null;
        if (Name(text, at) is { } name && IsKnown(name))
            return Valued(text, at + name.Length + 1, excluded, name);
        return excluded ? Valued(text, at, excluded, null) : null;
    }

    /// <summary>What stands before a colon here, in small letters; null where that cannot be meant as the name of a filter.</summary>
    public static string? Name(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestName && char.IsAsciiLetter(text[end]))
            end++;
        return end > at && end < text.Length && text[end] is ':' or '：' ? text[at..end].ToString().ToLowerInvariant() : null;
    }

    /// <summary>Whether there is a filter of this name.</summary>
    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>The name that was probably meant, or null; words that commonly stand before a colon are never meant.</summary>
    public static string? Resembled(string name) => name switch
    {
        "tag" or "subject" or "topics" => FacetNames.Topic,
        "status" or "verdicts" => FacetNames.Verdict,
        "date" or "years" => FacetNames.Year,
        "is" or "types" => FacetNames.Type,
        "by" or "authors" => Author,
        { Length: >= 4 } => Names.FirstOrDefault(known => known.Length >= 4 && EditDistance.Between(name, known, 1) == 1),
        _ => null,
    };

    private static Operator? Valued(ReadOnlySpan<char> text, int at, bool excluded, string? name)
    {
        if (at < text.Length && IsQuote(text, at) && Quote(text, at + 1) is >= 0 and var close)
            return new Operator(excluded, name, (at + 1)..close, IsQuoted: true, close + 1);
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('，' or '。' or '、' or '；' or '？'))
            end++;
        var last = end;
        while (last > at && text[last - 1] is ',' or ';' or '?' or '!' or '.' or ')' or '）' && !(text[last - 1] == '.' && text[..last].EndsWith("..")) && !(text[last - 1] == ')' && text[at..last].Contains('(')))
            last--;
        if (last == at || (name is null && IsMathematics(text[at..last])))
            return null;
        return new Operator(excluded, name, at..last, IsQuoted: false, end);
    }

    // -x and -f(x) are negative; nobody means to leave out what holds a letter.
    private static bool IsMathematics(ReadOnlySpan<char> piece) => piece.Length == 1 ? char.IsAscii(piece[0]) : piece.ContainsAny(Mathematics);
}
