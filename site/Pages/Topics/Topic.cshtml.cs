using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Topics;

/// <summary>A topic: what it is, its claims, its papers, its neighbours.</summary>
internal sealed class TopicModel(Atlas atlas) : PageModel
{
    /// <summary>The topic.</summary>
    public Topic Topic { get; private set; } = null!;

    /// <summary>The topics above it, from the top.</summary>
    public IReadOnlyList<Topic> Above { get; private set; } = [];

    /// <summary>The topics below it.</summary>
    public IReadOnlyList<Topic> Below { get; private set; } = [];

    /// <summary>Its papers and those of the topics below, the topic’s own first, then by year.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>The neighbouring topics: those that it names, and those that name it.</summary>
    public IReadOnlyList<Topic> Related { get; private set; } = [];

    /// <summary>The papers that lead into the topic, with the reasons.</summary>
    public IReadOnlyList<ReadFirst> ReadFirst { get; private set; } = [];

    /// <summary>Its claims and those of the topics below.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>The topic's page.</summary>
    public IActionResult OnGet(string id)
    {
        if (atlas.Topic(id) is not { } topic)
            return this.Unknown(id, atlas.Topics.Select(known => known.Id), "/topics/");
        Topic = topic;
        var within = atlas.TopicWithDescendants(id);
        Above = [.. Ancestors(topic).Reverse()];
        Below = [.. atlas.Topics.Where(other => other.Parent == id)];
        Related = [.. atlas.Topics.Where(other => topic.Related.Contains(other.Id) || other.Related.Contains(id))];
        Claims = [.. atlas.Claims.Where(claim => claim.Topics.Any(within.Contains))];
        Papers = atlas.PapersOn(id);
        ReadFirst = ReadingOrder.Of(Papers, atlas);
        return Page();
    }

    private IEnumerable<Topic> Ancestors(Topic topic)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { topic.Id };
        while (topic.Parent is { } parent && seen.Add(parent) && atlas.Topic(parent) is { } above)
            yield return topic = above;
    }
}
