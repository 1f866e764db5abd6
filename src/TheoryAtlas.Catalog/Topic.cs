namespace TheoryAtlas.Catalog;

/// <summary>One entry of the taxonomy.</summary>
/// <param name="Id">The id, in kebab-case.</param>
/// <param name="Label">The name.</param>
/// <param name="LabelZh">The name in Chinese, where there is one.</param>
/// <param name="Aliases">Acronyms and other names, which search treats as synonyms.</param>
/// <param name="Parent">The topic above, or null at the top.</param>
/// <param name="Related">Ids of neighbouring topics.</param>
/// <param name="Definition">One sentence.</param>
public sealed record Topic(string Id, string Label, string? LabelZh, IReadOnlyList<string> Aliases, string? Parent, IReadOnlyList<string> Related, string Definition);
