using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Clients;

/// <summary>Programs of others from npm that read what we write. A test is skipped where they are absent; ./test installs them.</summary>
internal static class NodeClient
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "clients");

    /// <summary>Runs a script of tests/clients that reads one JSON value and writes another.</summary>
    public static async Task<JsonElement> Run(string script, object input)
    {
        Assert.SkipUnless(
            new[] { "ajv", "yaml", "yaml-language-server" }.All(package => Directory.Exists(Path.Combine(s_folder, "node_modules", package))),
            "The clients from npm are not installed. Run ./test once, or npm ci in tests/clients.");
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(s_folder, script)]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(input, JsonSerializerOptions.Web));
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, await errors));
        using var answer = JsonDocument.Parse(await output);
        return answer.RootElement.Clone();
    }
}
