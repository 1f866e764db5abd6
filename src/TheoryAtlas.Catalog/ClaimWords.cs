namespace TheoryAtlas.Catalog;

/// <summary>How claim.yaml writes the values of enumerations.</summary>
public static class ClaimWords
{
    /// <summary>What a text of a claim begins with that somebody still has to write.</summary>
    public const string NotWritten = "Not written yet";

    /// <summary>Kinds of statement by word.</summary>
    public static IReadOnlyDictionary<string, ClaimKind> Kinds { get; } = Words<ClaimKind>();

    /// <summary>Ways to treat a hypothesis by word.</summary>
    public static IReadOnlyDictionary<string, Tested> Tested { get; } = Words<Tested>();

    /// <summary>The word for a kind: <c>exact-identity</c>.</summary>
    public static string Word(this ClaimKind kind) => Kebab(kind.ToString());

    /// <summary>The word for a relation: <c>on-topic</c>.</summary>
    public static string Word(this Relation relation) => Kebab(relation.ToString());

    /// <summary>The words for a relation, as they stand before a list of claims.</summary>
    public static string Words(this ClaimRelation relation) => relation switch
    {
        ClaimRelation.Uses => "Builds on",
        ClaimRelation.Refines => "Sharpens",
        ClaimRelation.UsedBy => "Used by",
        _ => "Sharpened by",
    };

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()), value => value, StringComparer.Ordinal);

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
