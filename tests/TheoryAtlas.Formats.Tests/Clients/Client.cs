using System.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.Clients;

/// <summary>Programs of others that read what we write. A test is skipped where one is absent; ./test installs them all.</summary>
internal static class Client
{
    /// <summary>The folder of the programs that come from npm.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "clients");

    /// <summary>Skips the test unless a program is installed.</summary>
    public static void Require(string program) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
        $"{program} is not installed. ./test installs it, or: apt-get install {program}");

    /// <summary>Skips the test unless the programs from npm are installed.</summary>
    public static void RequireNpm() => Assert.SkipUnless(
        new[] { "@citation-js", "badge-maker", "rss-parser" }.All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package))),
        "The clients from npm are not installed. Run ./test once, or npm ci in tests/clients.");

    /// <summary>Reads a bibliography as citation-js does, and asserts that it warns of nothing.</summary>
    /// <returns>CSL-JSON.</returns>
    public static async Task<string> CitationJs(string file)
    {
        var (exit, output, errors) = await Run("node", Path.Combine(Folder, "bibliography.mjs"), file);
        Assert.Equal((0, ""), (exit, errors));
        return output;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Exit, string Output, string Errors)> Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
