using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>The parts of a query as they are found.</summary>
/// <param name="text">The query.</param>
/// <param name="searched">The query with spaces in the place of stop words that are not set off by spaces.</param>
internal sealed class QueryParts(string text, string searched)
{
    private const int MaxRemarks = 3;

    private readonly List<QueryTerm> _terms = [];
    private readonly List<QueryFilter> _filters = [];
    private readonly List<string> _remarks = [];
    private bool _cut;

    /// <summary>Whether there is nothing to search or to filter by.</summary>
    public bool IsEmpty => _terms.Count + _filters.Count == 0;

    /// <summary>Whether words were blanked.</summary>
    public bool HoldsChinese => !ReferenceEquals(text, searched);

    /// <summary>Adds each word of a stretch.</summary>
    public void AddWords(Range range) => AddEach(range, TermField.Any, excluded: false);

    /// <summary>Adds a phrase, or a word if it is one.</summary>
    public void AddPhrase(Range range, TermField field, bool excluded)
    {
        var words = new List<string>();
        foreach (var token in TextFolding.Tokens(text[range]))
        {
            if (!token.IsTail && words.Count < QueryParser.MaxTerms)
                words.Add(token.Word);
        }

        if (words.Count > 0)
            Add(new QueryTerm(words.Count > 1 ? TermKind.Phrase : TermKind.Word, words, text[range].Trim(), field, excluded));
    }

    /// <summary>Adds what an operator is about: a phrase where it is quoted or is one (Schmidt-Hieber), else a word or a prefix.</summary>
    public void AddTerm(Operator found, TermField field)
    {
        var value = text[found.Value];
        if (found.IsQuoted || !value.EndsWith('*') || found.IsExcluded && value.Contains('-', StringComparison.Ordinal))
            AddPhrase(found.Value, field, found.IsExcluded);
        else
            AddEach(found.Value, field, found.IsExcluded);
    }

    /// <summary>Adds a filter.</summary>
    public void AddFilter(QueryFilter filter)
    {
        if (_filters.Contains(filter))
            return;
        _cut |= _filters.Count == QueryParser.MaxFilters;
        if (_filters.Count < QueryParser.MaxFilters)
            _filters.Add(filter);
    }

    /// <summary>Notes what could not be read.</summary>
    public void Remark(string remark)
    {
        if (_remarks.Count < MaxRemarks && !_remarks.Contains(remark))
            _remarks.Add(remark);
    }

    /// <summary>The whole query.</summary>
    public ParsedQuery ToQuery(bool cut) => new(_terms, _filters, _remarks, cut || _cut);

    private void AddEach(Range range, TermField field, bool excluded)
    {
        var stretch = searched[range];
        foreach (var token in TextFolding.Tokens(stretch))
        {
            if (token.IsTail)
                continue;
            var word = token.Word;
            var isHan = Letters.IsHan(word[0]);
            var starred = token.End < stretch.Length && stretch[token.End] == '*' && (token.End + 1 == stretch.Length || !char.IsLetterOrDigit(stretch[token.End + 1]));
            var kind = word.Length > 1 ? starred ? TermKind.Prefix : TermKind.Word : isHan ? TermKind.Prefix : TermKind.Word;
            Add(new QueryTerm(kind, [word], isHan ? Run(stretch, token.Start) : stretch.Substring(token.Start, token.Length), field, excluded));
        }
    }

    // Pairs of characters are no words; what the reader wrote is the run that they come from.
    private static string Run(string stretch, int at)
    {
        var (first, end) = (at, at);
        while (first > 0 && Letters.IsHan(stretch[first - 1]))
            first--;
        while (end < stretch.Length && Letters.IsHan(stretch[end]))
            end++;
        return stretch[first..end];
    }

    private void Add(QueryTerm term)
    {
        _cut |= _terms.Count == QueryParser.MaxTerms;
        if (_terms.Count < QueryParser.MaxTerms)
            _terms.Add(term);
    }
}
