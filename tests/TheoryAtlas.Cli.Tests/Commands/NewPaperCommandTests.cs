using System.Text.Json;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class NewPaperCommandTests : IDisposable
{
    private const string Entry = "@article{x, title = {Tents of small boats}, author = {Doe, Jane and M{\\\"u}ller, Jan}, year = 2024, journal = {Journal of Tents}, abstract = {We fold.}}\n";

    private const string Topic = "optimization";

    private const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1904.01234v2</id><published>2019-04-02T08:15:00Z</published>
        <title>Tents of boats</title><summary>We fold.</summary><author><name>Jane Doe</name></author></entry></feed>
        """;

    private readonly ScratchAtlas _atlas = new();

    [Fact]
    public async Task An_entry_becomes_a_file_that_lints_and_nothing_of_its_abstract_is_kept()
    {
        Assert.Equal(0, (await AtlasProcess.Run("lint", "--write-schemas", "--root", _atlas.Root)).ExitCode);
        _atlas.Write("refs.bib", Entry);

        var added = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic);
        var lint = await AtlasProcess.Run("lint", "--root", _atlas.Root);

        Assert.Equal((0, 0), (added.ExitCode, lint.ExitCode));
        Assert.Contains("Written: corpus/papers/doe2024tents.yaml", added.Output, StringComparison.Ordinal);
        Assert.Contains("corpus/papers/doe2024tents.md", added.Output, StringComparison.Ordinal);
        var yaml = _atlas.Read("corpus/papers/doe2024tents.yaml");
        Assert.Contains("  - Jan Müller\n", yaml, StringComparison.Ordinal);
        Assert.Contains("  - \"refs.bib\"\n", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("We fold", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_there_is_refused_with_its_key()
    {
        _atlas.Write("refs.bib", Entry);
        await New("--bibtex", PathOf("refs.bib"), "--topic", Topic);

        var again = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic, "--force");

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("This paper is there already: doe2024tents has the same title.", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_if_one_of_several_entries_has_an_error()
    {
        _atlas.Write("refs.bib", Entry + "@article{y,\n  title = {Boats}, author = {Jane Doe and others}, year = 2023}\n");

        var added = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic);

        Assert.Equal(1, added.ExitCode);
        Assert.Contains("refs.bib:2:1 (y): error: Line 3, column 29: the list of authors is cut off", added.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was written: 1 of 2 entries", added.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("corpus/papers/doe2024tents.yaml")));
    }

    [Fact]
    public async Task What_is_wrong_with_a_fact_of_an_entry_is_mended_by_the_option_that_gives_it()
    {
        _atlas.Write("refs.bib", Entry.Replace("year = 2024", "year = {in press}", StringComparison.Ordinal));

        var refused = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic, "--dry-run");
        var added = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic, "--year", "2025", "--evidence", "https://example.org", "--dry-run");

        Assert.Equal((1, 0), (refused.ExitCode, added.ExitCode));
        Assert.Contains("the year is 'in press'.", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("\nyear: 2025\n", added.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_BibTeX_is_told_at_line_and_column()
    {
        _atlas.Write("refs.bib", "@article{x,\n  title = {Open\n");

        var added = await New("--bibtex", PathOf("refs.bib"));

        Assert.Equal(1, added.ExitCode);
        Assert.StartsWith($"{PathOf("refs.bib")}:2:11: error: The brace that opens here is not closed.", added.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_prints_the_file_and_writes_nothing()
    {
        var added = await New("--title", "Tents of boats", "--author", "Jane Doe", "--author", "Min E", "--year", "2024", "--arxiv", "2401.00001v2", "--evidence", "https://example.org", "--topic", Topic, "--dry-run");

        Assert.Equal(0, added.ExitCode);
        Assert.Equal("""
            # yaml-language-server: $schema=../schema/paper.schema.json
            title: "Tents of boats"
            authors:
              - Jane Doe
              - Min E
            year: 2024
            arxiv: "2401.00001"
            topics: [optimization]
            evidence:
              - "https://example.org"

            """, added.Output);
        Assert.False(File.Exists(PathOf("corpus/papers/doe2024tents.yaml")));
    }

    [Fact]
    public async Task A_body_is_shown_without_the_braces_that_it_has_in_its_file()
    {
        await New("--title", "Big boats", "--author", "{Google Brain}", "--year", "2020", "--evidence", "x", "--topic", Topic);

        var text = await AtlasProcess.Run("show", "googlebrain2020big", "--root", _atlas.Root);
        var json = await AtlasProcess.Run("show", "googlebrain2020big", "--json", "--root", _atlas.Root);

        Assert.Contains("  - \"{Google Brain}\"\n", _atlas.Read("corpus/papers/googlebrain2020big.yaml"), StringComparison.Ordinal);
        Assert.Contains("\nGoogle Brain. 2020.", text.Output, StringComparison.Ordinal);
        Assert.Equal("Google Brain", JsonDocument.Parse(json.Output).RootElement.GetProperty("authors")[0].GetString());
    }

    [Fact]
    public async Task With_json_one_document_tells_everything()
    {
        _atlas.Write("refs.bib", Entry);

        var added = await New("--bibtex", PathOf("refs.bib"), "--topic", Topic, "--json");

        var paper = JsonDocument.Parse(added.Output).RootElement[0];
        Assert.Equal("doe2024tents", paper.GetProperty("key").GetString());
        Assert.True(paper.GetProperty("isWritten").GetBoolean());
        Assert.Equal(File.ReadAllText(PathOf("corpus/papers/doe2024tents.yaml")), paper.GetProperty("yaml").GetString());
    }

    [Theory]
    [InlineData("Say what the paper is")]
    [InlineData("need a source that confirms them", "--title", "T", "--author", "A B", "--year", "2020")]
    [InlineData("this is no arXiv identifier", "--arxiv", "12")]
    [InlineData("--author '{}': the name is empty.", "--title", "T", "--author", "{}", "--year", "2020", "--evidence", "x")]
    [InlineData("this is no DOI", "--doi", "12")]
    [InlineData("but not both", "--bibtex", "x.bib", "--doi", "10.1234/a")]
    [InlineData("cannot be read", "--bibtex", "/nowhere/x.bib")]
    [InlineData("at most 4 topics", "--topic", "a", "--topic", "b", "--topic", "c", "--topic", "d", "--topic", "e")]
    [InlineData("--topic: there is no topic 'optimisation'. Did you mean 'optimization'?", "--arxiv", "1904.01234", "--topic", "optimisation")]
    [InlineData("--topic: there is no topic 'optimization]", "--title", "T", "--author", "A B", "--year", "2020", "--evidence", "x", "--topic", "optimization]\nbuilds_on: [quill1998shattering")]
    [InlineData("has no name that could stand as evidence", "--bibtex", "-")]
    [InlineData("--arxiv-api is 'here'", "--arxiv", "1904.01234", "--arxiv-api", "here")]
    [InlineData("near: --topic", "--title", "The kernel of soups", "--author", "A B", "--year", "2020", "--evidence", "x")]
    public async Task Wrong_use_says_what_would_be_right(string says, params string[] arguments)
    {
        var added = await New(arguments);

        Assert.Equal(2, added.ExitCode);
        Assert.Contains(says, added.Errors, StringComparison.Ordinal);
        Assert.Equal("", added.Output);
    }

    [Fact]
    public async Task ArXiv_is_asked_at_the_address_that_is_given()
    {
        await using var service = await AnsweringService.Start(Feed);

        var added = await New("--arxiv", "https://arxiv.org/abs/1904.01234v1", "--topic", Topic, "--arxiv-api", service.Urls.Single());
        var missing = await New("--arxiv", "1904.99999", "--arxiv-api", service.Urls.Single());

        Assert.Equal(0, added.ExitCode);
        Assert.Matches("  - \"https://arxiv.org/abs/1904.01234 \\(arXiv API, [0-9]{4}-[0-9]{2}-[0-9]{2}\\)\"\n", _atlas.Read("corpus/papers/doe2019tents.yaml"));
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("was asked for '1904.99999' and answered about", missing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_and_its_preprint_become_one_file()
    {
        await using var arxiv = await AnsweringService.Start(Feed);
        await using var resolver = await AnsweringService.Start("""
            {"type": "article-journal", "DOI": "10.1234/boats", "title": "Tents of boats", "author": [{"family": "Doe", "given": "J."}], "container-title": "Journal of Tents",
             "volume": "5", "page": "1-20", "issued": {"date-parts": [[2021, 3]]}, "abstract": "We fold."}
            """, "application/vnd.citationstyles.csl+json");

        var added = await New("--arxiv", "1904.01234", "--doi", "https://doi.org/10.1234/boats", "--topic", Topic, "--arxiv-api", arxiv.Urls.Single(), "--doi-resolver", resolver.Urls.Single(), "--dry-run");

        Assert.Equal(0, added.ExitCode);
        Assert.Contains("  - Jane Doe\nyear: 2021\nvenue: Journal of Tents\nvolume_pages: \"5:1-20\"\narxiv: \"1904.01234\"\ndoi: 10.1234/boats\n", added.Output, StringComparison.Ordinal);
    }

    private string PathOf(string path) => Path.Combine(_atlas.Root, path);

    private Task<Outcome> New(params IEnumerable<string> arguments) => AtlasProcess.Run(["new", "paper", .. arguments, "--root", _atlas.Root]);

    public void Dispose() => _atlas.Dispose();
}
