using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>A plan in the making.</summary>
internal sealed class Reading(int capacity)
{
    private const double AcronymWeight = 0.7;

    private readonly List<TermGroup> _groups = new(capacity);
    private readonly List<string?> _words = new(capacity);
    private readonly List<string> _missing = [];
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
    public void AddCorrected(TermGroup group, string by)
    {
        _corrected = true;
        Add(group, by);
    }

    /// <summary>The plan, with the acronyms of long forms added and repeated words left out.</summary>
    public QueryPlan ToPlan(string text, bool cut, SynonymTable synonyms)
    {
        foreach (var (acronym, first, length) in synonyms.AcronymsIn([.. _words.Select(word => word ?? "")]))
        {
            for (var i = first; i < first + length; i++)
                _groups[i] = _groups[i] with { Alternatives = [.. _groups[i].Alternatives, new Alternative([acronym], AcronymWeight)] };
        }

        var pairs = new List<IReadOnlyList<string>>();
        for (var i = 0; i + 1 < _words.Count; i++)
        {
            if (_words[i] is { } first && _words[i + 1] is { } second)
                pairs.Add([first, second]);
        }

        var groups = _groups.DistinctBy(group => string.Join(' ', group.Alternatives[0].Words.Select(PorterStemmer.Stem))).ToList();
        return new QueryPlan(groups, pairs, _groups.Count + _missing.Count == 0, Message(text, cut));
    }

    private string? Message(string text, bool cut)
    {
        var remarks = new List<string>();
        if (_corrected)
            remarks.Add($"Showing results for “{string.Join(' ', _groups.Select(group => group.Written))}”.");
        if (_missing.Count > 0 && _groups.Count > 0)
            remarks.Add($"Nothing contains {Listed(_missing)}; searched for the rest.");
        else if (_missing.Count > 0)
            remarks.Add($"Nothing contains {Listed(_missing)}.");
        else if (_groups.Count == 0 && text.AsSpan().Trim().Length > 0)
            remarks.Add("The query holds no word or number that can be searched; everything is listed.");
        if (cut)
            remarks.Add($"The query is long: only its first {QueryParser.MaxTerms} words within {QueryParser.MaxCharacters} characters were searched.");
        return remarks.Count > 0 ? string.Join(' ', remarks) : null;
    }

    private static string Listed(List<string> words) =>
        string.Join(" or ", words.Distinct(StringComparer.Ordinal).Take(3).Select(word => $"“{word}”"));
}
