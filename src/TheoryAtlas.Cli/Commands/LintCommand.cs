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
            if (parsed.GetValue(watch) && output != "text")
                throw new UsageException("--watch prints text. Leave --json and --format out.");
            var unwritten = parsed.GetValue(schemas) ? Failures(SchemaFiles.Write(context.Root, _ => true)) : 0;
            if (parsed.GetValue(fix))
                unwritten += Fix(context.Root, chosen, output == "text" ? Console.Out : Console.Error);
            if (parsed.GetValue(watch))
                await LintWatch.RunAsync(context, chosen, TimeProvider.System, cancellation);

            var all = LintRules.Check(context.Loaded, context.Data);
            var result = all with { Findings = [.. all.Findings.Where(chosen.Include)] };
            LintPrinter.Print(result, output);
            return result.HasErrors || unwritten > 0 ? ExitCode.Negative : ExitCode.Done;
        });
        return command;
    }

    // How many files could not be written.
    private static int Fix(string root, ChosenPaths chosen, TextWriter output)
    {
        List<FixedFile> files = [.. AtlasFixes.Apply(root, chosen.Include), .. SchemaFiles.Write(root, chosen.Include)];
        foreach (var file in files.Where(file => file.Problem is null))
            output.WriteLine($"mended {file.File}: {string.Join("; ", file.Changes)}");
        if (files.Count == 0)
            output.WriteLine("Nothing to mend.");
        return Failures(files);
    }

    private static int Failures(IReadOnlyList<FixedFile> files)
    {
        List<FixedFile> failed = [.. files.Where(file => file.Problem is not null)];
        foreach (var file in failed)
            Console.Error.WriteLine($"{file.File} could not be mended: {file.Problem}");
        return failed.Count;
    }
}
