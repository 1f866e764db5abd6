using System.ComponentModel;
using System.Diagnostics;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Looks at the layout of C# files that changed. What the compiler's analyzers say of style was an error of the build already.</summary>
internal static class StyleStep
{
    // What dotnet format ends with where it would change something.
    private const int WouldChange = 2;

    public static async Task<StepOutcome> Run(string root, IEnumerable<ChangedFile> files, CancellationToken cancellation)
    {
        List<string> sources = [.. files.Where(file => file.Change != FileChange.Deleted && file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Path)];
        if (sources.Count == 0)
            return StepOutcome.LeftOut("no C# file changed");
        var info = new ProcessStartInfo("dotnet", ["format", "whitespace", root, "--folder", "--verify-no-changes", "--include", .. sources])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root,
        };
        try
        {
            using var format = Process.Start(info)!;
            var output = format.StandardOutput.ReadToEndAsync(cancellation);
            var errors = format.StandardError.ReadToEndAsync(cancellation);
            await format.WaitForExitAsync(cancellation);
            List<string> found = [.. CompilerErrors.In(await errors + await output, root).Select(finding => finding.ToString())];
            return format.ExitCode switch
            {
                0 => StepOutcome.Passed($"the layout of {CiReport.Counted(sources.Count, "C# file")}"),
                WouldChange when found.Count > 0 => StepOutcome.Failed($"{CiReport.Counted(found.Count, "place")} laid out otherwise. Mend: dotnet format whitespace --folder --include {string.Join(' ', sources)}", found),
                _ => StepOutcome.LeftOut("the .NET SDK that lays out C# does not run here"),
            };
        }
        catch (Win32Exception)
        {
            return StepOutcome.LeftOut("there is no .NET SDK here");
        }
    }
}
