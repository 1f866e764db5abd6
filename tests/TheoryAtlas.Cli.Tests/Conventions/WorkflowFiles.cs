using TheoryAtlas.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>The workflows of the repository, as their service reads them.</summary>
internal static class WorkflowFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, ".github", "workflows");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static YamlMappingNode Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, name));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static IEnumerable<(string Name, YamlMappingNode Job)> Jobs(string name) =>
        Map(Read(name), "jobs")!.Children.Select(job => (((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value));

    public static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job.Children[new YamlScalarNode("steps")]).Children.Cast<YamlMappingNode>();

    public static YamlNode? Node(YamlMappingNode? node, string key) => node is not null && node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlMappingNode? Map(YamlMappingNode? node, string key) => Node(node, key) as YamlMappingNode;

    public static string? Text(YamlMappingNode? node, string key) => (Node(node, key) as YamlScalarNode)?.Value;
}
