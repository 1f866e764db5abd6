using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Related;

/// <summary>Finds what ties one document to others, and how much it weighs.</summary>
internal sealed class Ties
{
    private const double OfStatement = 10;
    private const double OfClaims = 6;
    private const double OfSamePaper = 5;
    private const double OfLine = 3;
    private const double OfFamily = 2;

    // Two neighbouring papers have a cosine of about two thirds: as much as one topic.
    private const double OfContent = 6;

    private readonly Kinships _kinships;
    private readonly Atlas _atlas;
    private readonly Relative _one;
    private readonly List<Topic> _topics;

    // There are hundreds of others for each document: what is asked of each is looked up.
    private readonly Lazy<HashSet<string>> _foundations;
    private readonly Lazy<ILookup<string, Paper>> _successors;

    /// <param name="kinships">What the ties of the atlas weigh.</param>
    /// <param name="one">The document whose relatives are looked for.</param>
    public Ties(Kinships kinships, Relative one)
    {
        (_kinships, _atlas, _one) = (kinships, kinships.Atlas, one);
        _topics = [.. kinships.Topics(one)];
        _foundations = new(() => [.. one.Paper?.BuildsOn ?? []]);
        _successors = new(() => (one.Paper is { } paper ? _atlas.BuiltUpon(paper.Key) : []).SelectMany(later => later.BuildsOn.Distinct(), (later, foundation) => (foundation, later)).ToLookup(pair => pair.foundation, pair => pair.later));
    }

    /// <summary>What ties another document to this one, the weightiest first; nothing where that is too little to call them related.</summary>
    /// <param name="other">The other document.</param>
    /// <param name="cosine">How close their contents are; 0 where that is not known.</param>
    public List<(Kinship Kinship, double Weight)> To(Relative other, double cosine)
    {
        List<(Kinship Kinship, double Weight)> found = [.. Line(other), .. Claims(other)];
        var topics = _topics.FindAll(topic => other.Topics.Contains(topic.Id));
        if (cosine > 0)
            found.Add((new Kinship(KinshipKind.CloseInContent), OfContent * cosine));
        var isClose = found.Count > 0 || topics.Count > 1 || topics.Exists(topic => IsMain(topic, other) || _kinships.IsRare(topic));
        if (!isClose)
            return [];
        found.AddRange(topics.Select(topic => (new Kinship(KinshipKind.SharedTopic, topic.Label, topic.Id), _kinships.Weight(topic))));
        return [.. found.OrderByDescending(reason => reason.Weight)];
    }

    private bool IsMain(Topic topic, Relative other) => topic.Id == _one.Topics[0] && topic.Id == other.Topics[0];

    private IEnumerable<(Kinship, double)> Line(Relative other)
    {
        if (_one.Paper is not { } paper || other.Paper is not { } otherPaper)
            yield break;
        if (_one.Claim is { } claim && other.Claim is null && claim.AlsoIn.Contains(otherPaper.Key))
            yield return (new Kinship(KinshipKind.StatesIt), OfStatement);
        if (paper.Key == otherPaper.Key)
        {
            yield return (new Kinship(KinshipKind.SamePaper), OfSamePaper);
            yield break;
        }

        var named = _one.Claim is null ? null : paper;
        if (otherPaper.BuildsOn.Contains(paper.Key))
            yield return (Through(KinshipKind.BuildsOnIt, named), OfLine);
        if (_foundations.Value.Contains(otherPaper.Key))
            yield return (Through(KinshipKind.IsItsFoundation, named), OfLine);
        if (_one.Claim is not null || other.Claim is not null)
            yield break;
        foreach (var foundation in paper.BuildsOn.Where(otherPaper.BuildsOn.Contains).Select(_atlas.Paper).OfType<Paper>())
            yield return (Through(KinshipKind.CommonFoundation, foundation), _kinships.Weight(_atlas.BuiltUpon(foundation.Key).Count()));
        foreach (var successor in _successors.Value[otherPaper.Key])
            yield return (Through(KinshipKind.CommonSuccessor, successor), _kinships.Weight(successor.BuildsOn.Count));
    }

    private IEnumerable<(Kinship, double)> Claims(Relative other)
    {
        if (other.Claim is not { } claim)
            yield break;
        if (_one.Claim is not { } own)
        {
            foreach (var mine in _atlas.ClaimsOf(_one.Id))
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
}
