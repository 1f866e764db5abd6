using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Reads what a reader typed: words, "phrases" and prefixes*. There are no operators, so nothing can be malformed.</summary>
internal static class QueryParser
{
    /// <summary>What lies beyond is not searched.</summary>
    internal const int MaxCharacters = 1000;

    /// <summary>How many terms are searched at most.</summary>
    internal const int MaxTerms = 32;

    /// <summary>The terms in the order typed, and whether the text was longer than what is searched.</summary>
    public static (IReadOnlyList<QueryTerm> Terms, bool Cut) Parse(string text)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        read = read.Replace('“', '"').Replace('”', '"');
        var terms = new List<QueryTerm>();
        for (var at = 0; at < read.Length;)
        {
            var open = read.IndexOf('"', at);
            var close = open < 0 || IsTexAccent(read, open) ? -1 : read.IndexOf('"', open + 1);
            if (close < 0)
            {
                AddWords(terms, read[at..]);
                break;
            }

            AddWords(terms, read[at..open]);
            AddPhrase(terms, read[(open + 1)..close]);
            at = close + 1;
        }

        return (terms.Take(MaxTerms).ToList(), text.Length > MaxCharacters || terms.Count > MaxTerms);
    }

    private static bool IsTexAccent(string text, int quote) => quote > 0 && text[quote - 1] == '\\';

    private static void AddPhrase(List<QueryTerm> terms, string text)
    {
        var words = TextFolding.Tokens(text).Where(token => !token.IsTail).Select(token => token.Word).Take(MaxTerms).ToList();
        if (words.Count > 1)
            terms.Add(new QueryTerm(TermKind.Phrase, words, text.Trim()));
        else if (words.Count == 1)
            terms.Add(new QueryTerm(TermKind.Word, words, text.Trim()));
    }

    private static void AddWords(List<QueryTerm> terms, string text)
    {
        foreach (var token in TextFolding.Tokens(text))
        {
            if (token.IsTail)
                continue;
            var written = text.Substring(token.Start, token.Length);
            var starred = token.End < text.Length && text[token.End] == '*' && (token.End + 1 == text.Length || char.IsWhiteSpace(text[token.End + 1]));
            var loneHan = token.Word.Length == 1 && Letters.IsHan(token.Word[0]);
            var kind = (starred && token.Word.Length > 1) || loneHan ? TermKind.Prefix : TermKind.Word;
            terms.Add(new QueryTerm(kind, [token.Word], written));
        }
    }
}
