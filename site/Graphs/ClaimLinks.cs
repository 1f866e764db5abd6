using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>What builds on what, free of circles: a link that would close one is left out, the looser kind before the firmer.</summary>
internal sealed class ClaimLinks
{
    private readonly Dictionary<string, List<ClaimLink>> _into = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ClaimLink>> _outOf = new(StringComparer.Ordinal);
    private readonly List<ClaimLink> _all = [];

    /// <summary>The links of an atlas.</summary>
    public ClaimLinks(Atlas atlas)
    {
        foreach (var claim in atlas.Claims)
            Add(atlas, claim.Uses, claim, LinkKind.Uses);
        foreach (var claim in atlas.Claims)
            Add(atlas, claim.Refines, claim, LinkKind.Refines);
        var stated = atlas.Claims.ToLookup(claim => claim.Paper, claim => claim.Id, StringComparer.Ordinal);
        foreach (var claim in atlas.Claims)
            Add(atlas, atlas.Paper(claim.Paper)?.BuildsOn.SelectMany(paper => stated[paper]) ?? [], claim, LinkKind.Paper);
    }

    /// <summary>All of them: those of one kind together, in the order of the claims.</summary>
    public IReadOnlyList<ClaimLink> All => _all;

    /// <summary>What a claim stands on.</summary>
    public IReadOnlyList<ClaimLink> Into(string claim) => _into.GetValueOrDefault(claim) ?? [];

    /// <summary>What stands on a claim.</summary>
    public IReadOnlyList<ClaimLink> OutOf(string claim) => _outOf.GetValueOrDefault(claim) ?? [];

    private void Add(Atlas atlas, IEnumerable<string> foundations, Claim claim, LinkKind kind)
    {
        foreach (var from in foundations)
        {
            if (atlas.Claim(from) is null || Into(claim.Id).Any(link => link.From == from) || Reaches(claim.Id, from))
                continue;
            var link = new ClaimLink(from, claim.Id, kind);
            _all.Add(link);
            List(_into, claim.Id).Add(link);
            List(_outOf, from).Add(link);
        }
    }

    private bool Reaches(string from, string to) => from == to || OutOf(from).Any(link => Reaches(link.To, to));

    private static List<ClaimLink> List(Dictionary<string, List<ClaimLink>> lists, string id) =>
        lists.TryGetValue(id, out var list) ? list : lists[id] = [];
}
