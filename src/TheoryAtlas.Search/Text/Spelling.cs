using System.Buffers;

namespace TheoryAtlas.Search.Text;

/// <summary>Brings British and other variant spellings to one form.</summary>
internal static class Spelling
{
    // Longer ones are no words.
    private const int LongestWord = 40;

    private static readonly string[] Endings = ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isational", "isable"];

    // Here the s is no variant of z, or the verb is spelt with s everywhere; prefixes of such words must stay as they are.
    private static readonly SearchValues<string> KeepS = SearchValues.Create(
    [
        "supervis", "precis", "concis", "revis", "promis", "otherwis", "exercis", "surpris", "compris", "wise", "nois", "advis", "devis", "improvis", "televis",
        "guis", "prais", "premis", "enterpris", "treatis", "expertis", "franchis", "merchandis", "paradis", "excis", "arising", "despis", "cruis", "bruis",
    ], StringComparison.Ordinal);

    private static readonly (string British, string American)[] Stems =
    [
        ("parametriz", "parameteriz"), ("behaviour", "behavior"), ("neighbour", "neighbor"), ("colour", "color"), ("favour", "favor"),
        ("labour", "labor"), ("rigour", "rigor"), ("honour", "honor"), ("flavour", "flavor"), ("endeavour", "endeavor"),
        ("modell", "model"), ("labell", "label"), ("signall", "signal"), ("travell", "travel"), ("levell", "level"), ("cancell", "cancel"), ("channell", "channel"),
        ("centred", "centered"), ("centring", "centering"), ("centre", "center"), ("analysing", "analyzing"),
        ("defence", "defense"), ("artefact", "artifact"), ("analogue", "analog"), ("judgement", "judgment"),
    ];

    private static readonly SearchValues<string> British = SearchValues.Create([.. Stems.Select(stem => stem.British)], StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["learnt"] = "learned",
        ["unlearnt"] = "unlearned",
        ["analyse"] = "analyze",
        ["analysed"] = "analyzed",
        ["analyser"] = "analyzer",
        ["infty"] = "infinity",
        ["programme"] = "program",
        ["programmes"] = "programs",
        ["grey"] = "gray",
        ["ageing"] = "aging",
    };

    /// <summary>The American form of a folded word.</summary>
    public static string American(string word)
    {
        if (word.Length is < 4 or > LongestWord)
            return word;
        if (Words.TryGetValue(word, out var american))
            return american;
        // What one rule leaves another may take up; the rules do not go in circles.
        for (var before = ""; before != word;)
        {
            before = word;
            word = Inside(WithZ(word));
        }

        return word;
    }

    /// <summary>The ways in which the beginning of a word may be spelt once the word is folded: <c>generalis</c> begins <c>generalize</c> too.</summary>
    public static IEnumerable<string> Beginnings(string prefix)
    {
        var inside = prefix.Length > LongestWord ? prefix : Inside(prefix);
        yield return inside;
        if (inside.EndsWith("is", StringComparison.Ordinal) && inside.Length > 4)
            yield return $"{inside.AsSpan(0, inside.Length - 1)}z";
        else if (WithZ(inside) is var withZ && withZ != inside)
            yield return Inside(withZ);
    }

    private static string Inside(string word)
    {
        if (word.AsSpan().ContainsAny(British))
        {
            foreach (var (british, american) in Stems)
                word = word.Replace(british, american, StringComparison.Ordinal);
        }

        return word;
    }

    // Two or fewer letters before the ending (noises, raising) do not make a verb in -ise.
    private static string WithZ(string word)
    {
        if (word[^1] is not ('e' or 'd' or 's' or 'r' or 'g' or 'n' or 'l'))
            return word;
        foreach (var ending in Endings)
        {
            var at = word.Length - ending.Length;
            if (at >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word.AsSpan().ContainsAny(KeepS) ? word : $"{word.AsSpan(0, at)}iz{ending.AsSpan(2)}";
        }

        return word;
    }
}
