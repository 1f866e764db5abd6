using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>Ids of topics differ, and topics stand on two levels: a parent has no parent.</summary>
internal static class TopicHierarchy
{
    public static void Check(IEnumerable<YamlNode> topics, SourceFile file)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        var list = topics.ToList();
        foreach (var topic in list)
        {
            if (!parents.TryAdd(topic.Text("id"), topic.OptionalText("parent")))
                file.Error(Schema.At(topic.Field("id")!), Codes.Duplicate, $"There are two topics with the id '{topic.Text("id")}'. Ids must differ.");
        }

        foreach (var topic in list)
        {
            if (topic.OptionalText("parent") is not { } parent)
                continue;
            if (parent == topic.Text("id"))
                file.Error(Schema.At(topic.Field("parent")!), Codes.TopicHierarchy, $"'{parent}' cannot be its own parent. Leave the parent out, or name the topic above.");
            else if (parents.GetValueOrDefault(parent) == topic.Text("id"))
                file.Error(Schema.At(topic.Field("parent")!), Codes.TopicHierarchy, $"'{parent}' and '{topic.Text("id")}' are each other's parent. Leave the parent of one of them out.");
            else if (parents.GetValueOrDefault(parent) is { } grandparent)
                file.Error(Schema.At(topic.Field("parent")!), Codes.TopicHierarchy, $"'{parent}' stands below '{grandparent}' itself, and topics have two levels only. Use '{grandparent}' as parent, or none.");
        }
    }
}
