using TheoryAtlas.Search;

namespace TheoryAtlas.Site.Pages.Shared;

/// <summary>What a page shows of the papers and claims that are close to its own.</summary>
/// <param name="Papers">The closest papers.</param>
/// <param name="Claims">The closest claims.</param>
internal sealed record CloseBy(IReadOnlyList<RelatedDocument> Papers, IReadOnlyList<RelatedDocument> Claims)
{
    private const int MostPapers = 6;
    private const int MostClaims = 4;

    /// <summary>What is close to a paper or a claim.</summary>
    public static CloseBy Of(ISearchIndex index, DocumentType type, string id)
    {
        // Papers and claims each have a third of the places.
        var related = index.Related(type, id, 3 * Math.Max(MostPapers, MostClaims)).ToLookup(other => other.Type);
        return new CloseBy([.. related[DocumentType.Paper].Take(MostPapers)], [.. related[DocumentType.Claim].Take(MostClaims)]);
    }
}
