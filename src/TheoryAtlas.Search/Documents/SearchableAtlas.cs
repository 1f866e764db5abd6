using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Results;

namespace TheoryAtlas.Search.Documents;

/// <summary>What search keeps of an atlas: enough to answer without it.</summary>
/// <param name="Documents">Papers and claims, in the order that an empty query lists them.</param>
/// <param name="Names">For each topic and each term of the glossary its names, from which acronyms are learnt.</param>
/// <param name="Labels">The names that facets show for their values.</param>
/// <param name="Filters">What filters may name.</param>
internal sealed record SearchableAtlas(IReadOnlyList<SearchDocument> Documents, IReadOnlyList<IReadOnlyList<string>> Names, FacetLabels Labels, FilterNames Filters)
{
    /// <summary>Takes what search needs.</summary>
    public static SearchableAtlas Of(Atlas atlas) =>
        new(new AtlasDocuments(atlas).ToList(), [.. atlas.Topics.Select(NamesOf), .. atlas.Glossary.Select(term => (IReadOnlyList<string>)[.. term.Forms])], FacetLabels.Of(atlas), FilterNames.Of(atlas));

    private static IReadOnlyList<string> NamesOf(Topic topic) => [.. new[] { topic.Label, topic.LabelZh }.OfType<string>(), .. topic.Aliases];
}
