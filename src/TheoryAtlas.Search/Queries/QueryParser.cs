using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>Reads what a reader typed: words, "phrases", prefixes*, -exclusions and name:filters. What is malformed is words, and a remark says so.</summary>
/// <param name="names">What filters may name; null where there is nothing to filter by, so that all filters but those by title and author are words.</param>
/// <param name="loosened">What stands in quotation marks and is read as words like any other all the same; null for nothing.</param>
internal sealed class QueryParser(FilterNames? names, IReadOnlySet<string>? loosened = null)
{
    /// <summary>What lies beyond is not searched.</summary>
    internal const int MaxCharacters = 2000;

    /// <summary>How many terms are searched at most.</summary>
    internal const int MaxTerms = 64;

    /// <summary>How many filters are applied at most.</summary>
    internal const int MaxFilters = 16;

    /// <summary>The parts in the order typed.</summary>
    public ParsedQuery Parse(string text)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        var parts = new QueryParts(read, ChineseStopWords.Blank(read));
        Read(read, parts);
        if (parts.IsEmpty && parts.HoldsChinese)
        {
            // Stop words are better than nothing.
            parts = new QueryParts(read, read);
            Read(read, parts);
        }

        return parts.ToQuery(text.Length > MaxCharacters);
    }

    private void Read(string text, QueryParts parts)
    {
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (QuerySyntax.IsQuote(text, at))
            {
                parts.AddWords(words..at);
                var close = QuerySyntax.Quote(text, at + 1);
                if (close < 0)
                    parts.Remark("A quotation mark is not closed; what follows it was searched as words.");
                else if (loosened?.Contains(text[(at + 1)..close].Trim()) != true)
                    parts.AddPhrase((at + 1)..close, TermField.Any, excluded: false);
                else
                    parts.AddWords((at + 1)..close);
                words = at = close < 0 ? at + 1 : close + 1;
            }
            else if (!QuerySyntax.CanBegin(text, at))
            {
                at++;
            }
            else if (QuerySyntax.IdentifierPrefix(text, at) is > 0 and var prefix)
            {
                parts.AddWords(words..at);
                words = at += prefix;
            }
            else if (Operator(text, at, parts) is { } found)
            {
                parts.AddWords(words..at);
                Apply(found, text, parts);
                words = at = found.End;
            }
            else
            {
                at++;
            }
        }

        parts.AddWords(words..text.Length);
    }

    private Operator? Operator(string text, int at, QueryParts parts)
    {
        var found = QuerySyntax.Read(text, at);
        if (found is { Name: { } name } && (names is not null || name is QuerySyntax.Author or QuerySyntax.Title))
            return found;
        if (found is { Name: null })
            return found;
        if (names is null || QuerySyntax.Name(text, text[at] == '-' ? at + 1 : at) is not { } written)
            return null;
        var after = at + written.Length + (text[at] == '-' ? 2 : 1);
        if (QuerySyntax.IsKnown(written))
            parts.Remark($"Nothing follows “{written}:”; {FilterReading.HowToWrite(written)}.");
        else if (after < text.Length && !char.IsWhiteSpace(text[after]) && QuerySyntax.Resembled(written) is { } known)
            parts.Remark($"There is no filter “{written}:”, so it was searched as words; {FilterReading.HowToWrite(known)}.");
        return null;
    }

    private void Apply(Operator found, string text, QueryParts parts)
    {
        var field = found.Name switch { QuerySyntax.Author => TermField.Authors, QuerySyntax.Title => TermField.Title, _ => TermField.Any };
        if (found.Name is null || field != TermField.Any)
        {
            parts.AddTerm(found, field);
            return;
        }

        var reading = FilterReading.Of(found.Name, text[found.Value].Trim(), names!);
        foreach (var value in reading.Values)
            parts.AddFilter(new QueryFilter(found.Name, value, found.IsExcluded));
        if (reading.Remark is null)
            return;
        parts.Remark(reading.Remark);
        if (found.IsExcluded)
            parts.AddTerm(found, TermField.Any);
        else
            parts.AddWords(found.Value);
    }
}
