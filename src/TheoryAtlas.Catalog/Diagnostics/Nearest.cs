namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>Finds what a reader probably meant.</summary>
public static class Nearest
{
    // Shorter beginnings are those of too many.
    private const int TellingBeginning = 4;

    /// <summary>The candidates closest to a word, at most <paramref name="limit"/>: those that begin with it, and those that differ in no more than a third of their letters.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> candidates, int limit = 3) =>
        [.. candidates
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(word.Length, pair.candidate.Length) / 3) || (word.Length >= TellingBeginning && pair.candidate.StartsWith(word, StringComparison.Ordinal)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(limit).Select(pair => pair.candidate)];

    /// <summary>A sentence such as " Did you mean 'a' or 'b'?", or nothing where nothing is close.</summary>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        var near = To(word, candidates);
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(candidate => $"'{candidate}'"))}?";
    }

    /// <summary>Edit distance, with the swap of two neighbours as one step (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        const int Longest = 80; // Ids are short; a pasted text need not be compared in full.
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
