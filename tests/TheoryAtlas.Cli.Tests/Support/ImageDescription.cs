using System.Text.RegularExpressions;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>The repository's Dockerfile, by its stages.</summary>
internal sealed partial class ImageDescription
{
    private readonly IReadOnlyList<Stage> _stages;

    public ImageDescription()
    {
        Text = Continuation().Replace(Comment().Replace(File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")), ""), " ");
        _stages = [.. Beginning().Split(Text).Skip(1).Chunk(3).Select(part => new Stage(part[0], part[1], part[2]))];
    }

    /// <summary>Its instructions, each in one line, without comments.</summary>
    public string Text { get; }

    /// <summary>The instructions of the last stage, which is the image.</summary>
    public string Final => _stages[^1].Instructions;

    /// <summary>The names of all stages that install packages.</summary>
    public IEnumerable<string> Installing => _stages.Where(stage => Packages(stage).Any()).Select(stage => stage.Name);

    /// <summary>The packages that a stage installs.</summary>
    public IReadOnlySet<string> PackagesOf(string stage) => Packages(_stages.Single(one => one.Name == stage)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The packages that are in the image: its own, and those of the stages that it begins with.</summary>
    public IReadOnlySet<string> PackagesOfImage()
    {
        var packages = new HashSet<string>(StringComparer.Ordinal);
        for (var stage = _stages[^1]; stage is not null; stage = _stages.FirstOrDefault(one => one.Name == stage.From && one != stage))
            packages.UnionWith(Packages(stage));
        return packages;
    }

    private static IEnumerable<string> Packages(Stage stage) =>
        Install().Matches(stage.Instructions).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*\\\n\s*")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^FROM (\S+)(?: AS )?(\S*)$", RegexOptions.Multiline)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"apt-get install -y --no-install-recommends ([a-z0-9.+ -]+)")]
    private static partial Regex Install();

    private sealed record Stage(string From, string Name, string Instructions);
}
