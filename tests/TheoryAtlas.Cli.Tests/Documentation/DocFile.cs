using System.Text.RegularExpressions;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>A Markdown file that readers of the repository are given.</summary>
/// <param name="Name">Its path from the root.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record DocFile(string Name, string Text)
{
    /// <summary>The documentation, and what lies in the root.</summary>
    public static IReadOnlyList<DocFile> All { get; } =
    [
        .. SourceFiles.In("docs", "*.md").Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).Order(StringComparer.Ordinal)
            .Select(path => new DocFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path))),
    ];

    /// <summary>The samples between fences.</summary>
    public IEnumerable<Sample> Samples => Fence().Matches(Text).Select(fence => new Sample(
        Name, Text[..fence.Index].Count(letter => letter == '\n') + 1, fence.Groups["language"].Value, fence.Groups["about"].Value.Trim(), fence.Groups["content"].Value));

    /// <summary>What stands in single back quotes, outside of fences.</summary>
    public IEnumerable<string> Codes => Code().Matches(Fence().Replace(Text, "")).Select(code => code.Groups["code"].Value);

    [GeneratedRegex(@"^(?<indent> *)```(?<language>[\w-]*)(?<about>[^\n`]*)\n(?<content>.*?\n)\k<indent>```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<!`)`(?<code>[^`\n]+)`(?!`)", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}

/// <summary>A sample.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Language">What it is written in; empty for commands and what they print.</param>
/// <param name="About">What the fence says of it besides: a file, a verdict, or both.</param>
/// <param name="Content">The sample.</param>
internal sealed record Sample(string File, int Line, string Language, string About, string Content)
{
    /// <summary>Whether its lines stand in a file one after another, whatever its indentation is.</summary>
    public bool IsExcerptOf(string file)
    {
        var wanted = Content.TrimEnd('\n').Split('\n');
        var lines = System.IO.File.ReadAllLines(file);
        return Enumerable.Range(0, Math.Max(0, lines.Length - wanted.Length + 1)).Any(start => wanted.Index().All(line => lines[start + line.Index].TrimEnd() == line.Item.TrimEnd()));
    }

    public override string ToString() => $"{File}:{Line}";
}
