using System.CommandLine;
using System.Diagnostics;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Runs.Workers.Confinement;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas doctor</c>: what is installed and what is missing.</summary>
internal static class DoctorCommand
{
    private sealed record Requirement(string Name, string Purpose, bool Required, Func<string?> Find, string Remedy);

    public static Command Create()
    {
        var command = new Command("doctor", "Say what is installed and what is missing.");
        command.SetAction(parsed =>
        {
            var context = CliContext.From(parsed);
            var results = Requirements(context).Select(need => (need, found: Attempt(need.Find))).ToList();
            if (context.Json)
            {
                CliContext.PrintJson(results.Select(result => new { name = result.need.Name, purpose = result.need.Purpose, required = result.need.Required, found = result.found, remedy = result.found is null ? result.need.Remedy : null }));
            }
            else
            {
                foreach (var (need, found) in results)
                    Console.WriteLine(found is not null ? $"ok       {need.Name,-10} {found}" : $"{(need.Required ? "MISSING " : "absent  ")} {need.Name,-10} needed for {need.Purpose}. {need.Remedy}");
            }

            return results.Any(result => result is { found: null, need.Required: true }) ? ExitCode.WrongUse : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<Requirement> Requirements(CliContext context) =>
    [
        new("dotnet", "everything", true, () => Environment.Version.ToString(), "Install the .NET 10 SDK."),
        new("libtorch", "the checks", true, Libtorch, "apt-get install libtorch-dev"),
        new("openblas", "fast linear algebra in the checks", false, () => FirstLine("ldconfig", "-p", "libopenblas.so"), "apt-get install libopenblas0-pthread"),
        // Where there are no sources, such as in a container, the bridge was built elsewhere.
        new("g++", "building the bridge to libtorch", Directory.Exists(Path.Combine(context.Root, "src")), () => FirstLine("g++", "--version"), "apt-get install g++"),
        new("sandbox", "keeping checks from files, network and other processes", false, () => Sandbox.OfThisMachine.IsAvailable ? Sandbox.OfThisMachine.Account : null, $"{Capital(Sandbox.OfThisMachine.Account)}.{(Sandbox.OfThisMachine.IsInstalled ? "" : " Install it with: apt-get install bubblewrap.")} The next line has what is refused without it"),
        new("worker", "running checks", true, Worker, "A worker could not be started: try ./atlas worker"),
        new("node", "typesetting mathematics", false, () => FirstLine("node", "--version"), "apt-get install nodejs npm; without it formulas show as TeX"),
        new("styles", "citations in APA, IEEE and Chicago", false, () => FormattedCitations.Obstacle is null ? string.Join(", ", CitationStyle.All.Select(style => style.Label)) : null, "apt-get install citation-style-language-styles citation-style-language-locales"),
        new("chromium", "the tests of the pages", false, () => FirstLine("chromium", "--version"), "apt-get install chromium"),
        new("git", "the commit in each run's record", false, () => FirstLine("git", "--version"), "apt-get install git"),
        new("corpus", "everything", true, () => Directory.Exists(Path.Combine(context.Root, "corpus")) ? context.Root : null, "Start in the repository, or name it with --root."),
        new("ledger", "keeping runs", true, () => Writable(context.Data), $"Make the folder {context.Data} writable, or name another with --data DIR."),
    ];

    private static string? Worker() =>
        RunEnvironmentDetection.InWorker(WorkerStart.OfThisProgram(WorkerCommand.Name)).GetAwaiter().GetResult() is { } environment
            ? environment.Confinement + (environment.Lacking is { } lacking ? $"; the processor lacks {lacking}, so numbers may differ from others'" : "")
            : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Libtorch() => $"libtorch {TorchSharp.torch.__version__}";

    private static string? Attempt(Func<string?> find)
    {
        try
        {
            return find();
        }
        catch (Exception)
        {
            // Whatever goes wrong while looking means that it was not found.
            return null;
        }
    }

    private static string? FirstLine(string program, string argument, string containing = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, argument) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        return process?.StandardOutput.ReadToEnd().Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains(containing, StringComparison.Ordinal) && line.Length > 0);
    }

    private static string Writable(string folder)
    {
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $"doctor-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return folder;
    }
}
