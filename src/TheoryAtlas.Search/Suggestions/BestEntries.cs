namespace TheoryAtlas.Search.Suggestions;

/// <summary>Keeps the best entries of each kind, and mixes the kinds.</summary>
internal sealed class BestEntries(IReadOnlyList<SuggestionEntry> entries, int limit)
{
    private static readonly int s_kinds = Enum.GetValues<SuggestionKind>().Length;

    // Names of one topic come to one suggestion, so more are kept than are shown.
    private readonly List<(int Entry, double Score)>[] _best = [.. Enumerable.Range(0, s_kinds).Select(_ => new List<(int, double)>())];
    private readonly int _kept = limit * 2;

    /// <summary>How many are kept, of all kinds.</summary>
    public int Count => _best.Sum(kind => kind.Count);

    /// <summary>Whether one of a kind is kept.</summary>
    public bool Holds(SuggestionKind kind) => _best[(int)kind].Count > 0;

    /// <summary>Takes an entry if it is among the best of its kind; of two scores of one entry the better one counts.</summary>
    public void Add(int entry, double score)
    {
        var kind = _best[(int)entries[entry].Kind];
        if (kind.Count == _kept && !Precedes((entry, score), kind[^1]))
            return;
        var known = kind.FindIndex(other => IsSame(entries[other.Entry], entries[entry]));
        if (known >= 0)
        {
            if (!Precedes((entry, score), kind[known]))
                return;
            kind.RemoveAt(known);
        }

        var at = kind.Count;
        while (at > 0 && Precedes((entry, score), kind[at - 1]))
            at--;
        kind.Insert(at, (entry, score));
        if (kind.Count > _kept)
            kind.RemoveAt(_kept);
    }

    /// <summary>The best of all kinds, the best first. No kind takes more than its share while others have something to show.</summary>
    public List<SuggestionEntry> Mixed()
    {
        var all = _best.SelectMany(kind => kind).ToList();
        all.Sort((one, other) => Precedes(one, other) ? -1 : Precedes(other, one) ? 1 : 0);
        var taken = new int[s_kinds];
        var within = all.Where(found => ++taken[(int)entries[found.Entry].Kind] <= Share(entries[found.Entry].Kind)).Take(limit).ToList();
        var chosen = within.Concat(all.Except(within)).Take(limit).ToHashSet();
        return [.. all.Where(chosen.Contains).Select(found => entries[found.Entry])];
    }

    private int Share(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Acronym => Math.Max(1, limit / 8),
        SuggestionKind.Claim => Math.Max(1, limit / 4),
        SuggestionKind.Paper => Math.Max(1, limit / 2),
        _ => Math.Max(1, limit * 3 / 8),
    };

    private static bool IsSame(SuggestionEntry one, SuggestionEntry other) => (one.Id is not null && one.Id == other.Id) || one.Text == other.Text;

    private bool Precedes((int Entry, double Score) one, (int Entry, double Score) other)
    {
        if (one.Score != other.Score)
            return one.Score > other.Score;
        var order = string.CompareOrdinal(entries[one.Entry].Text, entries[other.Entry].Text);
        return order != 0 ? order < 0 : one.Entry < other.Entry;
    }
}
