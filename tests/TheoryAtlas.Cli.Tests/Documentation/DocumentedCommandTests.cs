using System.CommandLine;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>What documents tell readers to type is understood.</summary>
public sealed class DocumentedCommandTests
{
    // The words that samples use stand for values of readers; that a file is not there is no mistake of the document.
    private static readonly string[] s_missing = ["there is no file", "there is no folder", "does not exist"];

    [Fact]
    public void Every_command_of_a_sample_parses()
    {
        var root = Program.CommandTree();

        var wrong = from file in DocFile.All
                    from sample in file.Samples
                    where sample.Language is "" or "sh" or "bash" or "console"
                    from words in CommandLines.In(sample.Content)
                    from error in root.Parse([.. words.Select(CommandLines.Filled)]).Errors
                    where !Array.Exists(s_missing, missing => error.Message.Contains(missing, StringComparison.OrdinalIgnoreCase))
                    select $"{sample}: atlas {string.Join(' ', words)}: {error.Message}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_command_in_a_sentence_has_the_options_that_it_is_given()
    {
        var wrong = from file in DocFile.All
                    from code in file.Codes
                    where code.StartsWith("./atlas ", StringComparison.Ordinal) || code.StartsWith("atlas ", StringComparison.Ordinal)
                    from words in CommandLines.In(code)
                    from stranger in Strangers(words)
                    select $"{file.Name}: `{code}`: {stranger}";

        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData("./atlas verify ID --seeds N      twenty times", "verify ID --seeds N")]
    [InlineData("./atlas search 'title:\"a b\" -c' --sort oldest", "search title:\"a b\" -c --sort oldest")]
    [InlineData("./atlas ledger export [--claim ID] [-o FILE] > all.jsonl", "ledger export --claim ID -o FILE")]
    [InlineData("cat keys | ./atlas show - --bibtex", "show - --bibtex")]
    [InlineData("./atlasses everywhere", null)]
    public void A_line_is_read_as_a_reader_types_it(string line, string? words) =>
        Assert.Equal(words, CommandLines.In(line).Select(found => string.Join(' ', found)).SingleOrDefault());

    private static IEnumerable<string> Strangers(IReadOnlyList<string> words)
    {
        Command command = Program.CommandTree();
        List<Option> common = [.. command.Options];
        foreach (var word in words.TakeWhile(word => word != "--"))
        {
            if (command.Subcommands.FirstOrDefault(below => below.Name == word || below.Aliases.Contains(word)) is { } below)
                command = below;
            else if (command is RootCommand && char.IsAsciiLetterLower(word[0]))
                yield return $"there is no command '{word}'";
            else if (word is ['-', _, ..] && !command.Options.Concat(common).Any(option => option.Name == word || option.Aliases.Contains(word)))
                yield return $"'{command.Name}' has no option '{word}'";
        }
    }
}
