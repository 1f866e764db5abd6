using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Related;

/// <summary>Finds what ties two documents, and how much it weighs.</summary>
/// <remarks>
/// What many share says little: a topic, a foundation and a successor weigh the logarithm of how rare they are. What
/// surrounds the theory (the topic <c>background</c> and those below it) weighs nothing.
/// </remarks>
internal sealed class Kinships
{
    /// <summary>A topic of more documents is broad: to share it alone makes nobody related.</summary>
    private const int RareTopic = 12;

    private const double OfStatement = 10;
    private const double OfClaims = 6;
    private const double OfSamePaper = 5;
    private const double OfLine = 3;
    private const double OfFamily = 2;

    // Two neighbouring papers have a cosine of about two thirds: as much as one topic.
    private const double OfContent = 6;

    private readonly Atlas _atlas;
    private readonly Dictionary<string, int> _onTopic;
    private readonly IReadOnlySet<string> _background;
    private readonly int _documents;

    public Kinships(Atlas atlas)
    {
        _atlas = atlas;
        _documents = atlas.Papers.Count + atlas.Claims.Count;
        _onTopic = atlas.Papers.SelectMany(paper => paper.Topics).Concat(atlas.Claims.SelectMany(claim => claim.Topics)).CountBy(topic => topic).ToDictionary();
        _background = atlas.TopicWithDescendants("background");
    }

    /// <summary>The topics of a document that tie it to others.</summary>
    public IEnumerable<Topic> Topics(Relative document) => document.Topics.Where(topic => !_background.Contains(topic)).Select(_atlas.Topic).OfType<Topic>();

    /// <summary>What ties two documents, the weightiest first; nothing where that is too little to call them related.</summary>
    /// <param name="one">The document whose relatives are looked for.</param>
    /// <param name="other">The one that may be related to it.</param>
    /// <param name="cosine">How close their contents are; 0 where that is not known.</param>
    public List<(Kinship Kinship, double Weight)> Between(Relative one, Relative other, double cosine)
    {
        List<(Kinship Kinship, double Weight)> found = [.. Line(one, other), .. Claims(one, other)];
        var topics = Topics(one).Where(topic => other.Topics.Contains(topic.Id)).ToList();
        if (cosine > 0)
            found.Add((new Kinship(KinshipKind.CloseInContent), OfContent * cosine));
        var isClose = found.Count > 0 || topics.Count > 1 || topics.Exists(topic => IsMain(topic, one, other) || _onTopic[topic.Id] <= RareTopic);
        if (!isClose)
            return [];
        found.AddRange(topics.Select(topic => (new Kinship(KinshipKind.SharedTopic, topic.Label, topic.Id), Rarity(_onTopic[topic.Id]))));
        return [.. found.OrderByDescending(reason => reason.Weight)];
    }

    private static bool IsMain(Topic topic, Relative one, Relative other) => topic.Id == one.Topics[0] && topic.Id == other.Topics[0];

    private IEnumerable<(Kinship, double)> Line(Relative one, Relative other)
    {
        if (one.Paper is not { } paper || other.Paper is not { } otherPaper)
            yield break;
        if (one.Claim is { } claim && other.Claim is null && claim.AlsoIn.Contains(otherPaper.Key))
            yield return (new Kinship(KinshipKind.StatesIt), OfStatement);
        if (paper.Key == otherPaper.Key)
        {
            yield return (new Kinship(KinshipKind.SamePaper), OfSamePaper);
            yield break;
        }

        var named = one.Claim is null ? null : paper;
        if (otherPaper.BuildsOn.Contains(paper.Key))
            yield return (Through(KinshipKind.BuildsOnIt, named), OfLine);
        if (paper.BuildsOn.Contains(otherPaper.Key))
            yield return (Through(KinshipKind.IsItsFoundation, named), OfLine);
        if (one.Claim is not null || other.Claim is not null)
            yield break;
        foreach (var foundation in paper.BuildsOn.Where(otherPaper.BuildsOn.Contains).Select(_atlas.Paper).OfType<Paper>())
            yield return (Through(KinshipKind.CommonFoundation, foundation), Rarity(_atlas.BuiltUpon(foundation.Key).Count()));
        foreach (var successor in _atlas.BuiltUpon(paper.Key).Where(later => later.BuildsOn.Contains(otherPaper.Key)))
            yield return (Through(KinshipKind.CommonSuccessor, successor), Rarity(successor.BuildsOn.Count));
    }

    private IEnumerable<(Kinship, double)> Claims(Relative one, Relative other)
    {
        if (other.Claim is not { } claim)
            yield break;
        if (one.Claim is not { } own)
        {
            foreach (var mine in _atlas.ClaimsOf(one.Id))
            {
                foreach (var kind in Steps(mine, claim))
                    yield return (Through(kind, mine), OfClaims);
            }

            yield break;
        }

        foreach (var step in own.Uses.Concat(own.Refines).Intersect(claim.Uses.Concat(claim.Refines)).Select(_atlas.Claim).OfType<Claim>())
            yield return (Through(KinshipKind.CommonFoundation, step), OfClaims);
        foreach (var later in Later(own).IntersectBy(Later(claim).Select(later => later.Id), later => later.Id))
            yield return (Through(KinshipKind.CommonSuccessor, later), OfClaims);
        if (own.Kind == claim.Kind && own.Topics[0] == claim.Topics[0] && _atlas.Topic(own.Topics[0]) is { } topic)
            yield return (new Kinship(KinshipKind.SameFamily, $"{own.Kind.Word().Replace('-', ' ')} on {topic.Label}", topic.Id), OfFamily);
    }

    private static IEnumerable<KinshipKind> Steps(Claim mine, Claim other)
    {
        if (other.Uses.Contains(mine.Id))
            yield return KinshipKind.UsesIt;
        if (other.Refines.Contains(mine.Id))
            yield return KinshipKind.RefinesIt;
        if (mine.Uses.Contains(other.Id))
            yield return KinshipKind.IsUsedByIt;
        if (mine.Refines.Contains(other.Id))
            yield return KinshipKind.IsRefinedByIt;
    }

    private IEnumerable<Claim> Later(Claim claim) => _atlas.Neighbours(claim).Where(neighbours => neighbours.Relation is ClaimRelation.UsedBy or ClaimRelation.RefinedBy).SelectMany(neighbours => neighbours.Claims);

    private static Kinship Through(KinshipKind kind, Paper? paper) => new(kind, paper is null ? null : PlainText.FromTitle(paper.Title).Text, paper?.Key);

    private static Kinship Through(KinshipKind kind, Claim claim) => new(kind, PlainText.FromTitle(claim.Title).Text, claim.Id);

    private double Rarity(int count) => Math.Log((1 + _documents) / (double)Math.Max(1, count));
}
