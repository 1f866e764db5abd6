using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Related;

/// <summary>What an atlas says about how much a tie between two documents weighs.</summary>
/// <remarks>
/// What many share says little: a topic, a foundation and a successor weigh the logarithm of how rare they are. What
/// surrounds the theory (the topic <c>background</c> and those below it) weighs nothing.
/// </remarks>
internal sealed class Kinships
{
    // A topic of more documents is broad: to share it alone makes nobody related.
    private const int RareTopic = 12;

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

    /// <summary>The records.</summary>
    public Atlas Atlas => _atlas;

    /// <summary>The topics of a document that tie it to others.</summary>
    public IEnumerable<Topic> Topics(Relative document) => document.Topics.Where(topic => !_background.Contains(topic)).Select(_atlas.Topic).OfType<Topic>();

    /// <summary>Whether few documents are on a topic.</summary>
    public bool IsRare(Topic topic) => _onTopic[topic.Id] <= RareTopic;

    /// <summary>What it weighs to share a topic.</summary>
    public double Weight(Topic topic) => Weight(_onTopic[topic.Id]);

    /// <summary>What it weighs to share what so many have.</summary>
    public double Weight(int count) => Math.Log((1 + _documents) / (double)Math.Max(1, count));
}
