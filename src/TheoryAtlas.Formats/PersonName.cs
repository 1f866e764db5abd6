namespace TheoryAtlas.Formats;

/// <summary>An author's name in the parts that citation formats want.</summary>
/// <param name="Family">The family name, with its particles: "van der Vaart".</param>
/// <param name="Given">The given names or initials; empty for a single name.</param>
public sealed record PersonName(string Family, string Given)
{
    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "zu", "zur", "'t", "al", "el", "bin", "ibn",
    };

    /// <summary>Splits a name that is written given names first. The family name is the last word with the particles before it.</summary>
    public static PersonName Parse(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new PersonName(name.Trim(), "");
        var start = words.Length - 1;
        if (words[start].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" && start > 1)
            start--;
        while (start > 1 && s_particles.Contains(words[start - 1]))
            start--;
        // A name may begin with its particle when no given name is known.
        if (start == 1 && s_particles.Contains(words[0]))
            start = 0;
        return new PersonName(string.Join(' ', words[start..]), string.Join(' ', words[..start]));
    }

    /// <summary><c>Family, Given</c>, which every format understands without guessing.</summary>
    public string FamilyFirst => Given.Length == 0 ? Family : $"{Family}, {Given}";
}
