using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class TopicHierarchyTests
{
    [Fact]
    public void A_parent_has_no_parent()
    {
        Altered.Gives(Altered.Topics, "parent: optimization", "parent: ‸vc-dimension", Codes.TopicHierarchy, "'vc-dimension' stands below 'generalization' itself, and topics have two levels only. Use 'generalization' as parent, or none.");
    }

    [Fact]
    public void A_topic_is_not_its_own_parent()
    {
        Altered.Gives(Altered.Topics, "parent: optimization", "parent: ‸tangent-kernel", Codes.TopicHierarchy, "'tangent-kernel' cannot be its own parent. Leave the parent out, or name the topic above.");
    }

    [Fact]
    public void Two_topics_are_not_each_others_parent()
    {
        var findings = Altered.Findings(Altered.Topics, "- id: optimization\n", "- id: optimization\n  parent: tangent-kernel\n");

        Assert.Equal(
            [
                $"{Altered.Topics}:24:11: error ATLAS015: 'tangent-kernel' and 'optimization' are each other's parent. Leave the parent of one of them out.",
                $"{Altered.Topics}:30:11: error ATLAS015: 'optimization' and 'tangent-kernel' are each other's parent. Leave the parent of one of them out.",
            ],
            findings);
    }

    [Fact]
    public void Ids_of_topics_differ()
    {
        Altered.Gives(
            Altered.Topics,
            "at large width.\n",
            "at large width.\n- id: ‸optimization\n  label: Another\n  definition: Another.\n",
            Codes.Duplicate,
            "There are two topics with the id 'optimization'. Ids must differ.");
    }
}
