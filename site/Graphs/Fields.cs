using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>The fields that the taxonomy divides the atlas into: its topics at the top, in its order.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Topic> _fieldOfTopic = new(StringComparer.Ordinal);

    /// <summary>The fields of an atlas.</summary>
    public Fields(Atlas atlas)
    {
        All = [.. atlas.Topics.Where(topic => topic.Parent is null || atlas.Topic(topic.Parent) is null)];
        foreach (var field in All)
        {
            foreach (var topic in atlas.TopicWithDescendants(field.Id))
                _fieldOfTopic.TryAdd(topic, field);
        }

        Claims = atlas.Claims.Where(claim => Of(claim) is not null).ToLookup(claim => Of(claim)!.Id, StringComparer.Ordinal);
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>The claims of each field, by its id.</summary>
    public ILookup<string, Claim> Claims { get; }

    /// <summary>The field with this id, or null.</summary>
    public Topic? Field(string? id) => All.FirstOrDefault(field => field.Id == id);

    /// <summary>A claim's field: that of its most specific topic. Null where that topic is unknown.</summary>
    public Topic? Of(Claim claim) => Of(claim.Topics);

    /// <summary>The field of a list of topics, whose first is the most specific; null where that topic is unknown.</summary>
    public Topic? Of(IReadOnlyList<string> topics) => topics.Count > 0 ? _fieldOfTopic.GetValueOrDefault(topics[0]) : null;
}
