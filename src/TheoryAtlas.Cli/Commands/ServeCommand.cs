using System.CommandLine;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas serve</c>: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; several addresses with a semicolon between.", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command("serve", "Serve the site.") { urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            return ExitCode.Done;
        });
        return command;
    }
}
