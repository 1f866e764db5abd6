using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>A plan in the making.</summary>
/// <param name="query">What was typed.</param>
/// <param name="asWritten">How documents write a folded word.</param>
internal sealed class Reading(ParsedQuery query, Func<string, string> asWritten)
{
    private readonly List<TermGroup> _groups = new(query.Terms.Count);
    private readonly List<string?> _words = new(query.Terms.Count);
    private readonly List<TermGroup> _inField = [];
    private readonly List<TermGroup> _exclusions = [];
    private readonly List<string> _missing = [];
    private readonly List<string> _missingInField = [];
    private readonly List<string> _missingExclusions = [];
    private readonly List<(string Written, string Likelier)> _suggestions = [];
    private bool _corrected;

    /// <summary>Adds a group; <paramref name="word"/> is the single word it stands for, if it is one.</summary>
    public void Add(TermGroup group, string? word)
    {
        _groups.Add(group);
        _words.Add(word);
    }

    /// <summary>Adds a group, or notes that nothing matches.</summary>
    public void AddOrMiss(TermGroup? group, string written)
    {
        if (group is null)
            _missing.Add(written);
        else
            Add(group, null);
    }

    /// <summary>Adds a word in the place of one that occurs nowhere.</summary>
    public void AddCorrected(TermGroup group, string? by)
    {
        _corrected = true;
        if (group.Field == TermField.Any)
            Add(group, by);
        else
            _inField.Add(group);
    }

    /// <summary>Adds what has to stand in the title or among the authors.</summary>
    public void AddInField(TermGroup group, bool occurs)
    {
        _inField.Add(group);
        if (!occurs)
            _missingInField.Add(group.Written);
    }

    /// <summary>Adds what documents must not hold.</summary>
    public void Exclude(QueryTerm term, IReadOnlyList<Alternative> alternatives)
    {
        if (alternatives.Count > 0)
            _exclusions.Add(new TermGroup(term.Written, alternatives, Required: false, term.Field));
        else
            _missingExclusions.Add(term.Written);
    }

    /// <summary>Notes a likelier word.</summary>
    public void Suggest(TermGroup group, string likelier) => _suggestions.Add((group.Written, likelier));

    /// <summary>The plan, with synonyms added and repeated words left out.</summary>
    public QueryPlan ToPlan(string text, SynonymTable synonyms)
    {
        foreach (var (synonym, first, length) in synonyms.In([.. _words.Select(word => word ?? "")]))
        {
            for (var i = first; i < first + length; i++)
                _groups[i] = _groups[i] with { Alternatives = [.. _groups[i].Alternatives, synonym] };
        }

        return new QueryPlan(Distinct(_groups, _inField), _groups.Count + _inField.Count + _missing.Count == 0, Message(text))
        {
            Exclusions = Distinct(_exclusions, []),
            Filters = query.Filters,
            DidYouMean = DidYouMean(text),
        };
    }

    private static List<TermGroup> Distinct(List<TermGroup> groups, List<TermGroup> more)
    {
        var distinct = new List<TermGroup>(groups.Count + more.Count);
        var seen = new HashSet<(TermField, string)>();
        foreach (var group in groups.Concat(more))
        {
            var words = group.Alternatives[0].Words;
            if (seen.Add((group.Field, words.Count == 1 ? PorterStemmer.Stem(words[0]) : string.Join(' ', words.Select(PorterStemmer.Stem)))))
                distinct.Add(group);
        }

        return distinct;
    }

    private string? DidYouMean(string text)
    {
        var meant = text;
        foreach (var (written, likelier) in _suggestions)
            meant = ReplaceWord(meant, written, asWritten(likelier));
        return meant == text ? null : meant.Trim();
    }

    private static string ReplaceWord(string text, string word, string other)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return string.Concat(text.AsSpan(0, at), other, text.AsSpan(end));
        }

        return text;
    }

    private string? Message(string text)
    {
        var remarks = new List<string>(query.Remarks);
        var found = _groups.Count + _inField.Count > 0;
        // Pairs of characters across two Chinese words need not occur anywhere.
        var missing = _missing.Where(word => !Letters.IsHan(word[0]) || !_groups.Exists(group => group.Written == word)).ToList();
        if (_corrected)
            remarks.Add($"Showing results for “{string.Join(' ', _groups.Concat(_inField).Select(group => group.Written).Distinct())}”.");
        if (missing.Count > 0)
            remarks.Add(found ? $"Nothing contains {Listed(missing)}; searched for the rest." : $"Nothing contains {Listed(missing)}.");
        else if (!found && _missing.Count + query.Filters.Count + _exclusions.Count + _missingExclusions.Count == 0 && text.AsSpan().Trim().Length > 0)
            remarks.Add("The query holds no word or number that can be searched; everything is listed.");
        if (_missingInField.Count > 0)
            remarks.Add($"Nothing contains {Listed(_missingInField)}.");
        if (_missingExclusions.Count > 0)
            remarks.Add($"Nothing contains {Listed(_missingExclusions)}, so nothing had to be left out for it.");
        if (query.Cut)
            remarks.Add($"The query is long: only its first {QueryParser.MaxTerms} words within {QueryParser.MaxCharacters} characters were searched.");
        return remarks.Count > 0 ? string.Join(' ', remarks) : null;
    }

    private static string Listed(List<string> words) =>
        string.Join(" or ", words.Distinct(StringComparer.Ordinal).Take(3).Select(word => $"“{word}”"));
}
