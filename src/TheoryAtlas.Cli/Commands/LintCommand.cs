using System.CommandLine;
using TheoryAtlas.Catalog.Fixes;
using TheoryAtlas.Cli.Linting;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas lint</c>: validates corpus and claims.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Report only what lies in these files and folders.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text; github for annotations in a workflow; sarif for code scanning and editors.", DefaultValueFactory = _ => LintPrinter.Formats[0] };
        format.AcceptOnlyFromAmong(LintPrinter.Formats);
        var fix = new Option<bool>("--fix") { Description = "First mend what is mechanical: encodings, line ends, tabs, quotes, the order of fields." };
        var watch = new Option<bool>("--watch") { Description = "Look again whenever a file is saved, until Ctrl+C." };
        var schemas = new Option<bool>("--write-schemas") { Description = "First write corpus/schema/*.schema.json anew." };
        var command = new Command("lint", "Validate corpus and claims: every mistake at file, line and column, and what would be right.") { paths, format, fix, watch, schemas };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var chosen = new ChosenPaths(context.Root, parsed.GetValue(paths)!);
            var output = context.Json ? "json" : parsed.GetValue(format)!;
            if (parsed.GetValue(schemas))
                SchemaFiles.Write(context.Root);
            if (parsed.GetValue(fix))
                Fix(context.Root, chosen, output == "text" ? Console.Out : Console.Error);
            if (parsed.GetValue(watch))
            {
                if (output != "text")
                    throw new UsageException("--watch prints text. Leave --json and --format out.");
                await LintWatch.RunAsync(context, chosen, TimeProvider.System, cancellation);
            }

            var all = LintRules.Check(context.Loaded, context.Data);
            var result = all with { Findings = [.. all.Findings.Where(finding => chosen.Include(finding.File))] };
            LintPrinter.Print(result, output);
            return result.HasErrors ? ExitCode.Negative : ExitCode.Done;
        });
        return command;
    }

    private static void Fix(string root, ChosenPaths chosen, TextWriter output)
    {
        var changed = AtlasFixes.Apply(root, chosen.Include);
        foreach (var file in changed)
            output.WriteLine($"mended {file.File}: {string.Join("; ", file.Changes)}");
        var schemas = SchemaFiles.Stale(root).Any(finding => chosen.Include(finding.File)) ? SchemaFiles.Write(root) : [];
        foreach (var file in schemas)
            output.WriteLine($"mended {file}: written anew");
        if (changed.Count + schemas.Count == 0)
            output.WriteLine("Nothing to mend.");
    }
}
