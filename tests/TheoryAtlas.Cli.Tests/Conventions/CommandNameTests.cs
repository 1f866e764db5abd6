using System.Text.RegularExpressions;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Conventions;

/// <summary>What readers are told to type exists.</summary>
public sealed partial class CommandNameTests
{
    [Fact]
    public void Pages_and_documents_name_only_commands_that_there_are()
    {
        var known = Program.CommandTree().Subcommands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);
        string[] documents =
        [
            .. SourceFiles.In("site", "*.cshtml"),
            .. SourceFiles.In("docs", "*.md"),
            .. Directory.EnumerateFiles(Repository.Root, "*.md"),
        ];

        var strangers = from path in documents
                        from Match match in Command().Matches(File.ReadAllText(path))
                        where !known.Contains(match.Groups[1].Value)
                        select $"{Path.GetRelativePath(Repository.Root, path)}: {match.Value}";

        Assert.Empty(strangers);
    }

    [GeneratedRegex(@"\./atlas ([a-z]+)")]
    private static partial Regex Command();
}
