using System.CommandLine;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas export json</c>: everything that the atlas holds as one document.</summary>
internal static class ExportJson
{
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - is standard output.", HelpName = "FILE.json", DefaultValueFactory = _ => "-" };
        var command = new Command("json", "Surveys, topics, papers and claims as one JSON document, with the verdicts of the reference runs.") { output };
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var path = parsed.GetValue(output)!;
            var bytes = CatalogDocument.Of(context.Atlas);
            if (!ExportFile.Write(path, bytes))
                return ExitCode.Done;
            if (context.Json)
                CliContext.PrintJson(new { file = path, papers = context.Atlas.Papers.Count, claims = context.Atlas.Claims.Count, bytes = bytes.Length });
            else
                Console.Error.WriteLine($"{context.Atlas.Papers.Count} papers and {context.Atlas.Claims.Count} claims written to {path}, {LedgerCommand.Size(bytes.Length)}.");
            return ExitCode.Done;
        });
        return command;
    }
}
