using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
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

        Assert.Equal((0, ""), await RunAsync("node", Path.Combine(clients, "openapi.mjs"), s_committed) is var (exit, _, errors) ? (exit, errors) : default);
    }

    [Theory]
    [InlineData("corpus/papers/jacot2018neural.yaml")]
    [InlineData("claims/square-by-sawtooth/claim.yaml")]
    [InlineData("corpus/surveys/berner-2021.yaml")]
    public void Examples_exist(string file) => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file);

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

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await errors);
    }

    [GeneratedRegex("<pre class=\"command\"[^>]*><code>(?<command>curl [^<]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
