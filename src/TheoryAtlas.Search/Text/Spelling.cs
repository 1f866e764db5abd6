namespace TheoryAtlas.Search.Text;

/// <summary>Brings British and other variant spellings to one form.</summary>
internal static class Spelling
{
    private static readonly string[] Endings = ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isable"];

    // Here the s is no variant of z, and the stemmer ties these to words in -ision or -ise.
    private static readonly string[] KeepS = ["supervis", "precis", "concis", "revis", "promis", "otherwis", "exercis", "surpris", "compris", "likewis"];

    private static readonly (string British, string American)[] Stems =
    [
        ("parametriz", "parameteriz"), ("behaviour", "behavior"), ("neighbour", "neighbor"), ("colour", "color"), ("favour", "favor"),
        ("labour", "labor"), ("modell", "model"), ("labell", "label"), ("centre", "center"), ("analyse", "analyze"), ("analysing", "analyzing"),
        ("penalis", "penaliz"),
    ];

    /// <summary>The American form of a folded word.</summary>
    public static string American(string word)
    {
        if (word.Length < 5)
            return word;
        word = WithZ(word);
        foreach (var (british, american) in Stems)
            word = word.Replace(british, american, StringComparison.Ordinal);
        return word;
    }

    // Two or fewer letters before the ending (noises, raising) do not make a verb in -ise.
    private static string WithZ(string word)
    {
        foreach (var ending in Endings)
        {
            var at = word.Length - ending.Length;
            if (at >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return KeepS.Any(kept => word.Contains(kept, StringComparison.Ordinal)) ? word : $"{word.AsSpan(0, at)}iz{ending.AsSpan(2)}";
        }

        return word;
    }
}
