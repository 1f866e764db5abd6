using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Text;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>The pages of docs/commands, written from the commands themselves.</summary>
internal static class CommandReference
{
    /// <summary>Every page by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> Pages()
    {
        var root = Program.CommandTree();
        var commands = root.Subcommands.Where(command => !command.Hidden).ToList();
        return commands.Select(command => KeyValuePair.Create(command.Name + ".md", Page(command)))
            .Append(KeyValuePair.Create("README.md", Contents(root, commands)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names of a command and of those above it: <c>export ro-crate</c>.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(PathOf).Append(command.Name));

    /// <summary>A command with those below it that can be run.</summary>
    public static IEnumerable<Command> All(Command command) =>
        command.Subcommands.Where(below => !below.Hidden).SelectMany(All).Prepend(command).Where(each => each.Action is not null);

    private static string Contents(RootCommand root, List<Command> commands)
    {
        var text = new StringBuilder($"""
            # Commands

            {CommandNotes.Introduction}

            | command | does |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var command in commands)
            text.Append($"| [`{command.Name}`]({command.Name}.md) | {Escaped(command.Description)} |\n");
        text.Append("\n## Options of every command\n\n");
        Options(text, root.Options.Where(option => option.Recursive || option is VersionOption), "atlas");
        return text.Append('\n').Append(CommandNotes.ExitCodes).ToString();
    }

    private static string Page(Command command)
    {
        var text = new StringBuilder($"# atlas {command.Name}\n\n{Escaped(command.Description)}\n");
        if (command.Action is not null)
            Describe(text, command);
        foreach (var below in command.Subcommands.SelectMany(All))
        {
            text.Append($"\n## atlas {PathOf(below)}\n\n{Escaped(below.Description)}\n");
            if (below.Aliases.Count > 0)
                text.Append($"\nAlso called {string.Join(", ", below.Aliases.Select(alias => $"`{alias}`"))}.\n");
            Describe(text, below);
        }

        return text.ToString();
    }

    private static void Describe(StringBuilder text, Command command)
    {
        var options = command.Options.Where(option => !option.Hidden && !option.Recursive && option is not HelpOption and not VersionOption).ToList();
        var usage = command.Arguments.Where(argument => !argument.Hidden).Select(Shown)
            .Concat(options.Where(option => option.Required).Select(option => option.Name + Value(option)))
            .Concat(options.Exists(option => !option.Required) ? ["[options]"] : []).Prepend($"./atlas {PathOf(command)}");
        text.Append($"\n```text\n{string.Join(' ', usage)}\n```\n");
        if (command.Arguments.Count > 0)
        {
            text.Append("\n| argument | is |\n|---|---|\n");
            foreach (var argument in command.Arguments)
                text.Append($"| `{argument.Name}` | {Escaped(argument.Description)}{Allowed(argument, argument.ValueType)}{(argument.Arity.MaximumNumberOfValues > 1 ? argument.Arity.MinimumNumberOfValues > 0 ? " One or more." : " Any number." : "")} |\n");
        }

        if (options.Count > 0)
        {
            text.Append('\n');
            Options(text, options, PathOf(command));
        }

        if (CommandNotes.Examples(PathOf(command)).ToList() is { Count: > 0 } examples)
        {
            var width = examples.Max(example => example.Line.Length) + 3;
            text.Append("\n```\n").AppendJoin('\n', examples.Select(example => example.Line.PadRight(width) + example.About)).Append("\n```\n");
        }

        if (CommandNotes.WhenNegative(PathOf(command)) is { } negative)
            text.Append($"\nExits with 1 {negative}; otherwise as [every command](README.md#exit-codes).\n");
    }

    private static void Options(StringBuilder text, IEnumerable<Option> options, string command)
    {
        text.Append("| option | does | unless given |\n|---|---|---|\n");
        foreach (var option in options)
        {
            var names = string.Join(", ", option.Aliases.Where(alias => alias is ['-', ..] && alias.Length <= 2).Select(name => $"`{name}`").Append($"`{option.Name}{Value(option)}`"));
            text.Append($"| {names} | {Escaped(option.Description)}{Allowed(option, option.ValueType)}{(option.ValueType.IsArray ? " May be given several times." : "")} | {Otherwise(option, command)} |\n");
        }
    }

    // Where an option takes one of a few words, or a number, its help name may be missing.
    private static string Value(Option option) =>
        option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? ""
        : option.Arity.MinimumNumberOfValues == 0 && option.Arity.MaximumNumberOfValues == 1 ? $" [{option.HelpName}]"
        : $" {option.HelpName ?? (option.ValueType == typeof(int) || option.ValueType == typeof(int?) ? "N" : option.Name.TrimStart('-').ToUpperInvariant())}";

    private static string Shown(Argument argument) =>
        argument.Arity switch
        {
            { MinimumNumberOfValues: 0, MaximumNumberOfValues: > 1 } => $"[{argument.Name}…]",
            { MinimumNumberOfValues: 0 } => $"[{argument.Name}]",
            { MaximumNumberOfValues: > 1 } => $"{argument.Name}…",
            _ => argument.Name,
        };

    // What completes a word of text is what it may be.
    private static string Allowed(Symbol symbol, Type type)
    {
        if (type != typeof(string))
            return "";
        string[] words = [.. symbol.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label)];
        return words.Length == 0 ? "" : $" One of {string.Join(", ", words.Select(word => $"`{word}`"))}.";
    }

    private static string Otherwise(Option option, string command) =>
        option.Required ? "must be given"
        : CommandNotes.DefaultOf(command, option.Name) is { } said ? said
        : option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value and not Array ? $"`{value}`"
        : "";

    private static string Escaped(string? text) =>
        (text ?? "").Replace(@"\", @"\\").Replace("*", @"\*").Replace("_", @"\_").Replace("<", @"\<").Replace("|", @"\|").Replace("[", @"\[");
}
