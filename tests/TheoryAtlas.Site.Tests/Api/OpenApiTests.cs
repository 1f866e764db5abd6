using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Api;

/// <summary>The description of the interface says what the interface does.</summary>
public sealed partial class OpenApiTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string s_committed = Path.Combine(Repository.Root, "docs", "openapi.json");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = (await site.Client.GetStringAsync("/openapi/v1.json", Cancellation)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(s_committed, served, Cancellation);

        Assert.True(await File.ReadAllTextAsync(s_committed, Cancellation) == served, "docs/openapi.json is not what the site serves. If the change is meant, run this test once with UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task The_document_is_valid_and_every_operation_and_field_is_explained()
    {
        var clients = Path.Combine(Repository.Root, "tests", "clients");
        Assert.SkipUnless(Directory.Exists(Path.Combine(clients, "node_modules", "@seriousme")), "The clients from npm are not installed. Run ./test once, or npm ci in tests/clients.");

        var (exit, _, errors) = await RunAsync("node", Path.Combine(clients, "openapi.mjs"), s_committed);

        Assert.Equal((0, ""), (exit, errors));
    }

    [Fact]
    public async Task Examples_exist()
    {
        var examples = (await OperationsAsync()).SelectMany(operation => operation.Parameters().Where(parameter => parameter.TryGetProperty("example", out _)).Select(parameter => (operation.Path, Name: parameter.Text("name"), Example: parameter.Text("example")))).ToList();

        Assert.All(examples.Where(one => one.Name == "key" || one.Name == "paper"), one => Exists($"corpus/papers/{one.Example}.yaml"));
        Assert.All(examples.Where(one => one.Name == "claim" || (one.Name == "id" && one.Path.Contains("/claims/", StringComparison.Ordinal))), one => Exists($"claims/{one.Example}/claim.yaml"));
        Assert.All(examples.Where(one => one.Name == "survey" || (one.Name == "id" && one.Path.Contains("/surveys/", StringComparison.Ordinal))), one => Exists($"corpus/surveys/{one.Example}.yaml"));
        Assert.True(examples.Count > 10);
    }

    [Fact]
    public async Task What_happens_to_readers_of_the_ledger_is_described()
    {
        await using var broken = new RunningSite();
        await broken.InitializeAsync();
        var run = (await broken.RunAsync("verified"))["/runs/".Length..];
        var reads = (await OperationsAsync()).Where(operation => operation.Method == "get").Select(operation => (operation, Path: Filled(operation.Path, run))).ToList();
        foreach (var (operation, path) in reads)
        {
            var answer = await broken.Client.GetAsync(path, Cancellation);
            Assert.Contains(Status(answer), operation.Statuses());
            if (answer.Headers.ETag is { } tag)
                Assert.Contains(Status(await broken.SendAsync(HttpMethod.Get, path, headers: [("If-None-Match", tag.ToString())])), operation.Statuses());
            Assert.Equal(answer.Headers.ETag is not null, operation.Parameters().Any(parameter => parameter.Text("name") == "If-None-Match"));
        }

        broken.ExecuteInLedger("ALTER TABLE ended RENAME TO gone");
        var failed = 0;
        foreach (var (operation, path) in reads)
        {
            var answer = await broken.Client.GetAsync(path, Cancellation);
            Assert.True(operation.Statuses().Contains(Status(answer)), $"{path}: {Status(answer)}");
            failed += answer.StatusCode == HttpStatusCode.ServiceUnavailable ? 1 : 0;
        }

        Assert.True(failed > 2, failed.ToString());
    }

    [Fact]
    public async Task The_page_has_commands_before_there_is_anything_to_ask_for()
    {
        await using var empty = new RunningSite { Records = root => new Atlas(root, [], [], [], [], []) };
        await empty.InitializeAsync();

        Assert.Contains("/api/v1/claims/CLAIM&#x27;", await empty.Client.GetStringAsync("/api", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_on_the_page_works_as_it_is_printed()
    {
        await site.RunAsync("verified", ("seed", "77"));
        var page = await site.Client.GetStringAsync("/api", Cancellation);
        string[] commands = [.. Command().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["command"].Value))];
        Assert.True(commands.Length > 15, page);

        foreach (var command in commands)
        {
            var (exit, output, errors) = await RunAsync("bash", "-c", command + " --fail-with-body -w '%{http_code}'");
            Assert.True(exit == 0 && output[^3..] is "200" or "202" or "204", $"{command}: {output} {errors}");
        }
    }

    private static string Status(HttpResponseMessage answer) => ((int)answer.StatusCode).ToString();

    private static void Exists(string file) => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file);

    private static string Filled(string path, string run) => path
        .Replace("{key}", "doe2020some", StringComparison.Ordinal)
        .Replace("{id}", path.Split('/').ElementAtOrDefault(3) switch { "claims" => "verified", "topics" => "sampling", "surveys" => "survey-2020", _ => run }, StringComparison.Ordinal) + (path is "/api/v1/suggest" or "/api/v1/papers" ? "?q=mean" : "");

    private async Task<IReadOnlyList<Operation>> OperationsAsync() =>
    [
        .. from path in (await site.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select new Operation(operation.Name, path.Name, operation.Value),
    ];

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await errors);
    }

    private sealed record Operation(string Method, string Path, JsonElement Content)
    {
        public IEnumerable<JsonElement> Parameters() => Content.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [];

        public IEnumerable<string> Statuses() => Content.GetProperty("responses").EnumerateObject().Select(response => response.Name);
    }

    [GeneratedRegex("<pre class=\"command\"[^>]*><code>(?<command>curl [^<]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
