using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>Exports the tiny atlas as a user does.</summary>
public sealed class ExportSiteTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("atlas-export-site-").FullName;

    [Fact]
    public async Task The_site_is_written_to_a_folder_and_a_second_time_left_alone()
    {
        var output = Path.Combine(_folder, "site");
        var first = await Atlas("export", "site", "-o", output, "--base-url", "https://example.org/theory");

        Assert.Equal((0, ""), (first.ExitCode, first.Output));
        Assert.Contains("0 removed, the others as they were.", first.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(output, "claims", "tent-folds", "index.html")));

        var second = await Atlas("export", "site", "-o", output, "--base-url", "https://example.org/theory", "--json");
        using var report = JsonDocument.Parse(second.Output);
        Assert.Equal(0, report.RootElement.GetProperty("written").GetInt32());
        Assert.True(report.RootElement.GetProperty("pages").GetInt32() > 60);
    }

    [Fact]
    public async Task A_dead_link_is_an_error_that_names_the_page_and_the_target()
    {
        _atlas.Write("corpus/papers/okoro2021kernel.md", "## TL;DR\nSee [another](nobody1999nothing).\n");

        var outcome = await Atlas("export", "site", "-o", Path.Combine(_folder, "site"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error: papers/okoro2021kernel/index.html links to /papers/nobody1999nothing: the site answers 404.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_with_errors_are_left_out_and_that_is_said_each_time()
    {
        _atlas.Write("corpus/papers/okoro2021kernel.yaml", "title: [\n");
        var output = Path.Combine(_folder, "site");

        var first = await Atlas("export", "site", "-o", output);
        var second = await Atlas("export", "site", "-o", output, "--json");

        Assert.All([first, second], outcome =>
        {
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("Records with errors are left out. See: atlas lint", outcome.Errors, StringComparison.Ordinal);
        });
        Assert.True(File.Exists(Path.Combine(output, "claims", "tent-folds", "index.html")));
        using var report = JsonDocument.Parse(second.Output);
        Assert.True(report.RootElement.GetProperty("hasFaultyRecords").GetBoolean());
    }

    [Theory]
    [InlineData("--base-url ftp://x: write an address such as https://example.org/theoryatlas", "--base-url", "ftp://x")]
    [InlineData("--repository '': write an address that git clone takes", "--repository", "")]
    [InlineData("--repository 'x; rm -r y': write an address that git clone takes", "--repository", "x; rm -r y")]
    [InlineData("--repository '-x': write an address that git clone takes", "--repository=-x")]
    [InlineData("--only /papers/nobody: the site has no such page.", "--only", "/papers/nobody")]
    public async Task What_cannot_be_exported_is_refused_with_what_would_be_right(string message, params string[] arguments)
    {
        var outcome = await Atlas(["export", "site", "-o", Path.Combine(_folder, "site"), .. arguments]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output: name a folder", "site")]
    [InlineData("--output: name a file, or - for standard output", "json")]
    public async Task An_output_without_a_name_is_refused(string message, string what)
    {
        var outcome = await Atlas("export", what, "-o", "");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "thesis.tex"), "mine", TestContext.Current.CancellationToken);

        var outcome = await Atlas("export", "site", "-o", _folder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("holds files that no export made (thesis.tex is one of them)", outcome.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task The_catalogue_is_one_document()
    {
        var printed = await Atlas("export", "json");
        using var catalog = JsonDocument.Parse(printed.Output);

        Assert.Equal((0, ""), (printed.ExitCode, printed.Errors));
        Assert.Equal(["format", "surveys", "topics", "papers", "claims", "glossary"], catalog.RootElement.EnumerateObject().Select(part => part.Name));
        var paper = catalog.RootElement.GetProperty("papers").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "falenska2019tents");
        Assert.Equal("Tents that fold: exact squares by ReLU networks", paper.GetProperty("title").GetString());
        Assert.Equal("cited", paper.GetProperty("placements")[0].GetProperty("relation").GetString());
        Assert.Equal(["tent-folds"], paper.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()));
        Assert.All(catalog.RootElement.GetProperty("claims").EnumerateArray(), claim => Assert.Equal("not-run", claim.GetProperty("verdict").GetString()));
    }

    public void Dispose()
    {
        _atlas.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<Outcome> Atlas(params string[] arguments) => AtlasProcess.Run([.. arguments, "--root", _atlas.Root, "--data", Path.Combine(_atlas.Root, ".data")]);
}
