using TheoryAtlas.Search.Suggestions;

namespace TheoryAtlas.Search;

/// <summary>Completes what a reader has begun to type. Immutable; safe for several threads.</summary>
/// <remarks>
/// Every word typed is the beginning of some word of an entry, the unfinished last one and those before it alike. Where
/// fewer than <see cref="Enough"/> entries have all of them, one slip in each word of three letters or more is forgiven.
/// One or two letters after the name of an author may be the beginning of something else than a name.
/// Words fold as in search (<see cref="Text.TextFolding"/>).
/// </remarks>
public sealed class Suggester
{
    // As many exact ones need no guesses beside them.
    private const int Enough = 3;
    private const int MostAsked = 50;

    // What has a slip stands below everything that has none.
    private const double ForSlip = 2;

    private const double OfImportance = 0.4;
    private const double OfWhole = 0.5;

    private readonly IReadOnlyList<SuggestionEntry> _entries;
    private readonly WordList _words;
    private readonly float[] _standing;

    /// <summary>Prepares the entries, in time proportional to their text.</summary>
    /// <param name="entries">What may be suggested.</param>
    public Suggester(IReadOnlyList<SuggestionEntry> entries)
    {
        _entries = entries;
        _words = new WordList(entries);
        var heaviest = entries.GroupBy(entry => entry.Kind).ToDictionary(kind => kind.Key, kind => Math.Max(1, kind.Max(entry => entry.Weight)));
        _standing = [.. entries.Select(entry => (float)(OfKind(entry.Kind) + (OfImportance * Math.Log(1 + Math.Max(0, entry.Weight)) / Math.Log(1 + heaviest[entry.Kind]))))];
    }

    /// <summary>The likeliest ways to go on, the best first; none for a text without a word.</summary>
    /// <param name="text">What stands in the search box.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<Suggestion> Suggest(string text, int limit = 8)
    {
        limit = Math.Clamp(limit, 0, MostAsked);
        var typed = TypedWord.Read(text);
        if (typed.Count == 0 || limit == 0)
            return [];

        var best = new BestEntries(_entries, limit);
        Match(typed, forgiving: false, best);
        if (best.Count < Math.Min(Enough, limit) && typed.Exists(word => MayHoldSlip(word, best.Count)))
            Match(typed, forgiving: true, best);
        if (typed is [_, .., { Word.Length: <= 2 }] && !best.Holds(SuggestionKind.Author))
            MatchNamesBefore(typed, best);
        return [.. best.Mixed().Select(entry => new Suggestion(entry.Kind, entry.Text, entry.Query, entry.Id, TypedParts.Of(entry.Text, typed)))];
    }

    // Of three letters one slip leaves two; that is little to go by where something begins with all three.
    private static bool MayHoldSlip(TypedWord word, int found) => word.Word.Length > 3 || (word.Word.Length == 3 && found == 0);

    private static double OfKind(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Topic => 0.35,
        SuggestionKind.Author => 0.1,
        SuggestionKind.Claim => -0.05,
        _ => 0,
    };

    private void Match(List<TypedWord> typed, bool forgiving, BestEntries best)
    {
        using var matches = new EntryMatches(_words);
        foreach (var word in typed)
            matches.And(word, forgiving && MayHoldSlip(word, best.Count));
        for (var entry = 0; entry < _entries.Count; entry++)
        {
            if (matches.Of(entry) is > 0 and var match)
                best.Add(entry, Score(entry, match, typed) - (forgiving ? ForSlip : 0));
        }
    }

    /// <summary>Adds the authors whose names are typed to the end in all words but the last.</summary>
    private void MatchNamesBefore(List<TypedWord> typed, BestEntries best)
    {
        using var matches = new EntryMatches(_words);
        foreach (var word in typed.SkipLast(1))
            matches.And(word, forgiving: false);
        for (var entry = 0; entry < _entries.Count; entry++)
        {
            if (_entries[entry].Kind == SuggestionKind.Author && matches.Of(entry) is >= EntryMatches.Whole and var match)
                best.Add(entry, Score(entry, match, typed));
        }
    }

    private double Score(int entry, float match, List<TypedWord> typed) =>
        match + (OfWhole * Math.Min(1, (double)typed.Count / _words.Lengths[entry])) + _standing[entry] + OfAcronym(_entries[entry], typed);

    // An acronym typed to its end is what is meant.
    private static double OfAcronym(SuggestionEntry entry, List<TypedWord> typed) =>
        entry.Kind == SuggestionKind.Acronym && typed is [var only] && entry.Text.StartsWith(only.Word + " ", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
}
