using System.Diagnostics;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>Runs the command line as a user does: as a process.</summary>
internal static class AtlasProcess
{
    public static async Task<Outcome> Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "atlas.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a process left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);
