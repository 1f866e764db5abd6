using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using static TheoryAtlas.Formats.StructuredData.JsonLd;

namespace TheoryAtlas.Formats.StructuredData;

/// <summary>The taxonomy as a set of defined terms.</summary>
public static class TopicNodes
{
    /// <summary>A topic.</summary>
    public static JsonObject Term(Topic topic, Uri site) => Node("DefinedTerm", new Uri(site, "topics/" + topic.Id),
        ("name", topic.Label),
        ("alternateName", List(topic.Aliases.Append(topic.LabelZh).OfType<string>().Select(name => JsonValue.Create(name)))),
        ("description", PlainText.WithTex(topic.Definition)),
        ("termCode", topic.Id),
        ("inDefinedTermSet", Node("DefinedTermSet", new Uri(site, "topics"), ("name", "Topics of deep learning theory"))),
        ("url", new Uri(site, "topics/" + topic.Id).AbsoluteUri));

    /// <summary>All topics.</summary>
    public static JsonObject Set(IEnumerable<Topic> topics, Uri site) => Node("DefinedTermSet", new Uri(site, "topics"),
        ("name", "Topics of deep learning theory"),
        ("hasDefinedTerm", List(topics.Select(topic => Short(topic, site)))),
        ("url", new Uri(site, "topics").AbsoluteUri));

    /// <summary>A topic that something is about.</summary>
    internal static JsonObject Short(Topic topic, Uri site) => Node("DefinedTerm", new Uri(site, "topics/" + topic.Id), ("name", topic.Label), ("termCode", topic.Id));
}
