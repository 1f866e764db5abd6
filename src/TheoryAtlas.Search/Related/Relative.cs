using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Related;

/// <summary>A paper or a claim among those that may be related.</summary>
/// <param name="paper">The paper, or the one that states the claim.</param>
/// <param name="claim">The claim; null for a paper.</param>
internal sealed class Relative(Paper? paper, Claim? claim)
{
    public Paper? Paper => paper;

    public Claim? Claim => claim;

    public DocumentType Type => Claim is null ? DocumentType.Paper : DocumentType.Claim;

    public string Id => Claim?.Id ?? Paper!.Key;

    public string Title { get; } = PlainText.FromTitle(claim?.Title ?? paper!.Title).Text;

    public IReadOnlyList<string> Topics => Claim?.Topics ?? Paper!.Topics;

    public int Year => Paper?.Year ?? 0;

    public static Relative? Of(Atlas atlas, DocumentType type, string id)
    {
        if (type == DocumentType.Paper)
            return atlas.Paper(id) is { } paper ? new Relative(paper, null) : null;
        return atlas.Claim(id) is { } claim ? new Relative(atlas.Paper(claim.Paper), claim) : null;
    }
}
