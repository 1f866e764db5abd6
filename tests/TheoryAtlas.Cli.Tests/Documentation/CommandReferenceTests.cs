using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>The reference of commands says what the commands are.</summary>
public sealed class CommandReferenceTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "commands");

    [Fact]
    public void The_committed_pages_are_those_of_the_program()
    {
        var pages = CommandReference.Pages();
        if (Environment.GetEnvironmentVariable("UPDATE_COMMANDS") == "1")
            Write(pages);

        var differing = pages.Where(page => !File.Exists(PathOf(page.Key)) || File.ReadAllText(PathOf(page.Key)) != page.Value).Select(page => page.Key)
            .Concat(Directory.EnumerateFiles(s_folder).Select(file => Path.GetFileName(file)!).Where(file => !pages.ContainsKey(file)));

        Assert.True(!differing.Any(), $"docs/commands is not what the program's commands are: {string.Join(", ", differing.Order(StringComparer.Ordinal))}. If the change is meant, run this test once with UPDATE_COMMANDS=1 and commit the files.");
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        var commands = Program.CommandTree().Subcommands.Where(command => !command.Hidden).SelectMany(CommandReference.All).Select(CommandReference.PathOf).ToList();

        Assert.True(commands.Count > 15);
        Assert.True(!commands.Except(CommandNotes.WithExamples).Any(), $"CommandNotes has no example of: {string.Join(", ", commands.Except(CommandNotes.WithExamples))}");
    }

    private static void Write(IReadOnlyDictionary<string, string> pages)
    {
        Directory.CreateDirectory(s_folder);
        foreach (var old in Directory.EnumerateFiles(s_folder))
            File.Delete(old);
        foreach (var (name, text) in pages)
            File.WriteAllText(PathOf(name), text);
    }

    private static string PathOf(string name) => Path.Combine(s_folder, name);
}
