namespace TheoryAtlas.Site.Api.Answers;

/// <summary>A topic in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Label">The name.</param>
/// <param name="LabelZh">The name in Chinese; null where there is none.</param>
/// <param name="Aliases">Acronyms and other names.</param>
/// <param name="Parent">The topic above; null at the top.</param>
/// <param name="Definition">One sentence.</param>
/// <param name="Papers">How many papers belong to it or to one below it.</param>
/// <param name="Claims">How many claims belong to it or to one below it.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record TopicItem(string Id, string Label, string? LabelZh, IReadOnlyList<string> Aliases, string? Parent, string Definition, int Papers, int Claims, RecordLinks Links);

/// <summary>A topic with what belongs to it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Label">The name.</param>
/// <param name="LabelZh">The name in Chinese; null where there is none.</param>
/// <param name="Aliases">Acronyms and other names.</param>
/// <param name="Definition">One sentence.</param>
/// <param name="Parent">The topic above; null at the top.</param>
/// <param name="Children">Ids of the topics right below.</param>
/// <param name="Neighbours">Ids of neighbouring topics.</param>
/// <param name="Papers">Keys of the papers that belong to it or to one below it, its own first, then by year.</param>
/// <param name="Claims">Ids of the claims that belong to it or to one below it.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record TopicAnswer(
    string Id, string Label, string? LabelZh, IReadOnlyList<string> Aliases, string Definition, string? Parent, IReadOnlyList<string> Children, IReadOnlyList<string> Neighbours,
    IReadOnlyList<string> Papers, IReadOnlyList<string> Claims, RecordLinks Links);
