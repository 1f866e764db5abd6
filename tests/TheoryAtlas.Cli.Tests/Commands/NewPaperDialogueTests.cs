using TheoryAtlas.Catalog;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Import;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class NewPaperDialogueTests
{
    private const string Entry = "@article{x, title = {Tents of small boats}, author = {Doe, Jane and Roe, Jan}, year = 2024, journal = {Journal of Tents}}";

    private static readonly Atlas s_atlas = AtlasLoader.Load(Repository.TinyAtlas).Atlas;

    [Fact]
    public async Task An_entry_that_is_pasted_becomes_a_paper_with_what_was_chosen()
    {
        var typed = new Typed(
            "@article{x, title = {Tents of small boats},", "  author = {Doe, Jane and Roe, Jan},", "  year = 2024, journal = {Journal of Tents}}",
            "https://example.org/tents", // the evidence
            "", // the key that is proposed
            "tent maps, optim", // another name, and a part of one
            "first-2020/1.1",
            "y");

        var paper = await Compose(typed);

        Assert.Equal("""
            # yaml-language-server: $schema=../schema/paper.schema.json
            title: "Tents of small boats"
            authors:
              - Jane Doe
              - Jan Roe
            year: 2024
            venue: Journal of Tents
            topics: [sawtooth-networks, optimization]
            cited_in:
              - { survey: first-2020, section: "1.1", relation: on-topic }
            evidence:
              - "https://example.org/tents"

            """, paper!.Yaml);
        Assert.Contains("tent maps: sawtooth-networks (Sawtooth networks)", typed.Said, StringComparison.Ordinal);
        Assert.Contains("Write corpus/papers/doe2024tents.yaml? [Y/n]", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_asked_again_with_what_would_be_right()
    {
        var typed = new Typed(
            "12", // no identifier
            Entry,
            "", // no evidence
            "https://example.org",
            "Doe", // no key
            "molen2020norms", // a key that is taken
            "doe2024boats",
            "optimisation", // no topic, but one is near
            "approx, gener, optim, tang, vc", // too many
            "", // none, which is not enough
            "optimization",
            "9.9", // no section
            "",
            "maybe",
            "no");

        Assert.Null(await Compose(typed));

        foreach (var said in new[]
        {
            "This is no arXiv identifier", "This is needed.", "A key is the first author, the year and a first word", "The key molen2020norms is taken.",
            "Nothing has the name 'optimisation'. Did you mean optimization?", "4 at most are allowed", "Nothing has the name '9.9'", "Type y or n.",
        })
        {
            Assert.Contains(said, typed.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_paper_that_is_there_is_told_and_nothing_more_is_asked()
    {
        var known = s_atlas.Paper("okoro2021kernel")!;
        var typed = new Typed($"@article{{x, title = {{{known.Title}}}, author = {{Doe, Jane}}, year = 2024}}", "https://example.org");

        Assert.Null(await Compose(typed));

        Assert.Contains("This paper is there already: okoro2021kernel has the same title.", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_can_be_typed()
    {
        var typed = new Typed("", "Boats at rest", "Jane Doe", "", "x", "2020", "", "https://example.org", "", "optimization", "", "");

        var paper = await Compose(typed);

        Assert.Equal("doe2020boats", paper!.Paper!.Key);
        Assert.Contains("Type a year, such as 2018.", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_source_does_not_say_is_asked_for_with_its_own_evidence()
    {
        await using var resolver = await AnsweringService.Start("""{"title": "Tents of small boats", "container-title": "Journal of Tents"}""", "application/vnd.citationstyles.csl+json");
        var typed = new Typed("10.1234/boats", "Jane Doe", "", "in press", "2024", "", "https://example.org/boats", "", "optimization", "", "");

        var paper = await Compose(typed, new SourceOptions { DoiResolver = new Uri(resolver.Urls.Single()) });

        Assert.Equal(("doe2024tents", "10.1234/boats", "Journal of Tents"), (paper!.Paper!.Key, paper.Paper.Doi, paper.Paper.Venue));
        Assert.Equal("https://example.org/boats", paper.Paper.Evidence[^1]);
        Assert.Equal(2, paper.Paper.Evidence.Count);
        Assert.Contains("The source does not say everything.", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_that_an_entry_has_wrong_is_told_and_asked_for()
    {
        var typed = new Typed(Entry.Replace("year = 2024", "year = {in press}", StringComparison.Ordinal), "2024", "https://example.org", "", "optimization", "", "");

        Assert.Equal(2024, (await Compose(typed))!.Paper!.Year);

        Assert.Contains("the year is 'in press'.", typed.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lint_has_against_the_facts_is_told_before_anything_else_is_asked()
    {
        var typed = new Typed("", "Costs of $5", "Jane Doe", "", "24", "2024", "", "https://example.org", Entry, "https://example.org", "", "optimization", "", "");

        Assert.Equal("doe2024tents", (await Compose(typed))!.Paper!.Key);

        Assert.Contains("Type a year, such as 2018.", typed.Said, StringComparison.Ordinal);
        Assert.Single(typed.Said.Split("Key, which names its file")[1..]);
    }

    [Fact]
    public async Task An_entry_in_parentheses_ends_with_the_last_of_them_and_a_name_without_any_with_an_empty_line()
    {
        var typed = new Typed("@smith", "", Entry.Replace("@article{", "@article(", StringComparison.Ordinal)[..^1], "  , note = {By (some)})", "https://example.org", "", "optimization", "", "");

        Assert.Equal("doe2024tents", (await Compose(typed))!.Paper!.Key);
    }

    [Fact]
    public async Task Input_that_ends_writes_nothing()
    {
        var ended = await Assert.ThrowsAsync<InputEndedException>(() => Compose(new Typed(Entry)));

        Assert.Contains("Nothing was written.", ended.Message, StringComparison.Ordinal);
    }

    private static Task<ImportedPaper?> Compose(Typed typed, SourceOptions? options = null) =>
        new NewPaperDialogue(typed.Dialogue, s_atlas, [], new PaperSources(options ?? new SourceOptions())).ComposeAsync(new PaperChoices(), TestContext.Current.CancellationToken);
}
