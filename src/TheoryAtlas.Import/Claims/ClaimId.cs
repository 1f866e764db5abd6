namespace TheoryAtlas.Import.Claims;

/// <summary>The id of a new claim: what its title says, in a few words.</summary>
public static class ClaimId
{
    private const int Most = 4;

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "on", "in", "of", "for", "and", "to", "from", "with", "without", "by", "at", "as", "via", "or", "its", "it", "that", "than", "any", "all",
        "every", "each", "is", "are", "be", "has", "have", "can", "cannot", "does", "do", "if", "then", "which", "when", "where", "whose", "under", "over", "up", "only",
    };

    /// <summary>
    /// The first telling words of the title, such as <c>gradient-flow-separable-data</c>; where that is taken, with words more, and then with a number.
    /// </summary>
    /// <param name="title">The title, with or without mathematics.</param>
    /// <param name="isTaken">Whether another claim has an id.</param>
    /// <returns>The id; null if the title has no word of letters from a to z.</returns>
    public static string? Propose(string title, Func<string, bool> isTaken)
    {
        var words = ComparableTitle.Words(title).Where(word => word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiLetter)).ToList();
        var telling = words.Where(word => word.Length > 1 && !s_small.Contains(word)).ToList();
        if (telling.Count == 0)
            telling = words;
        if (telling.Count == 0)
            return null;
        var id = string.Join('-', telling.Take(Most));
        return Enumerable.Range(Most, Math.Max(1, telling.Count - Most + 1)).Select(count => string.Join('-', telling.Take(count)))
            .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{id}-{number}"))
            .First(candidate => !isTaken(candidate));
    }
}
