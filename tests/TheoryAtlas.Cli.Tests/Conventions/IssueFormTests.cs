using System.Text.RegularExpressions;
using TheoryAtlas.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>Issue forms keep to GitHub's syntax for issue forms: a form that does not is not offered, and nobody is told.</summary>
public sealed partial class IssueFormTests
{
    private static readonly Dictionary<string, (string[] Keys, string[] Attributes, string[] Required)> s_kinds = new(StringComparer.Ordinal)
    {
        ["markdown"] = (["type", "attributes"], ["value"], ["value"]),
        ["input"] = (["type", "id", "attributes", "validations"], ["label", "description", "placeholder", "value"], ["label"]),
        ["textarea"] = (["type", "id", "attributes", "validations"], ["label", "description", "placeholder", "value", "render"], ["label"]),
        ["dropdown"] = (["type", "id", "attributes", "validations"], ["label", "description", "multiple", "options"], ["label", "options"]),
        ["checkboxes"] = (["type", "id", "attributes"], ["label", "description", "options"], ["label", "options"]),
    };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*-*.yml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, ".github", "ISSUE_TEMPLATE");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_has_the_fields_that_GitHub_knows(string name)
    {
        var form = Read(name);
        Assert.Subset(new HashSet<string>(["name", "description", "title", "labels", "assignees", "body"], StringComparer.Ordinal), Keys(form).ToHashSet(StringComparer.Ordinal));
        Assert.All(new[] { "name", "description" }, key => Assert.NotEqual("", WorkflowFiles.Text(form, key)));
        Assert.NotEmpty(Elements(form));
        Assert.All(Elements(form), element =>
        {
            var (keys, attributes, required) = s_kinds[WorkflowFiles.Text(element, "type")!];
            var given = WorkflowFiles.Map(element, "attributes")!;
            Assert.Subset(new HashSet<string>(keys, StringComparer.Ordinal), Keys(element).ToHashSet(StringComparer.Ordinal));
            Assert.Subset(new HashSet<string>(attributes, StringComparer.Ordinal), Keys(given).ToHashSet(StringComparer.Ordinal));
            Assert.Superset(new HashSet<string>(required, StringComparer.Ordinal), Keys(given).ToHashSet(StringComparer.Ordinal));
            Assert.Contains(WorkflowFiles.Text(WorkflowFiles.Map(element, "validations"), "required"), new[] { null, "true", "false" });
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_asked_has_a_name_of_its_own_and_choices_differ(string name)
    {
        var asked = Elements(Read(name)).Where(element => WorkflowFiles.Text(element, "type") != "markdown").ToList();
        var ids = asked.ConvertAll(element => WorkflowFiles.Text(element, "id")!);

        Assert.All(ids, id => Assert.Matches(Id(), id));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal(asked.Count, asked.Select(element => WorkflowFiles.Text(WorkflowFiles.Map(element, "attributes"), "label")).Distinct(StringComparer.Ordinal).Count());
        foreach (var options in asked.Select(element => WorkflowFiles.Node(WorkflowFiles.Map(element, "attributes"), "options")).OfType<YamlSequenceNode>())
        {
            var labels = options.Select(option => option is YamlMappingNode box ? WorkflowFiles.Text(box, "label")! : ((YamlScalarNode)option).Value!).ToList();
            Assert.Equal(labels.Distinct(StringComparer.Ordinal), labels);

            // YAML takes some words for something else.
            Assert.All(labels, label => Assert.DoesNotMatch("^(true|false|yes|no|on|off|null|None)$", label));
        }
    }

    [Fact]
    public void There_is_a_form_for_everything_that_people_come_with() =>
        Assert.Equal(["Suggest a paper", "Suggest a claim", "Dispute a claim", "Request a check", "Bug"], Names.Select(name => WorkflowFiles.Text(Read(name.Data), "name")));

    private static YamlMappingNode Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, name));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static List<YamlMappingNode> Elements(YamlMappingNode form) => [.. ((YamlSequenceNode)form.Children[new YamlScalarNode("body")]).Cast<YamlMappingNode>()];

    private static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Id();
}
