using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog.Tests.Reading;

public sealed class MarkdownSectionsTests
{
    private const string Headings = "The headings are TL;DR, TL;DR 中文, Contribution, Findings, In plain words, Limits.";

    [Fact]
    public void An_unknown_heading_is_reported_with_those_that_there_are()
    {
        Altered.Gives(Altered.Notes, "## Limits", "## ‸History", Codes.MarkdownSection, $"'History' is not a heading of this file. {Headings}");
    }

    [Fact]
    public void A_misspelt_heading_is_reported_once_though_it_is_then_missing_too()
    {
        Altered.Gives(Altered.Notes, "## TL;DR", "## ‸TLDR", Codes.MarkdownSection, $"'TLDR' is not a heading of this file. Did you mean 'TL;DR'? {Headings}");
    }

    [Fact]
    public void A_repeated_heading_is_reported_at_its_second_place()
    {
        Altered.Gives(Altered.Notes, "## Limits", "## ‸Findings", Codes.Duplicate, "The heading 'Findings' stands twice. Join the two texts.");
    }

    [Fact]
    public void A_heading_without_text_is_reported_where_it_stands()
    {
        Altered.HoldsGives(Altered.Notes, "## Limits\nNone.\n\n## ‸TL;DR\n\n", Codes.MarkdownSection, "There is no text below the heading 'TL;DR'.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("## Limits\nNone.\n")]
    public void Notes_need_a_summary(string content)
    {
        Altered.HoldsGives(Altered.Notes, content, Codes.MarkdownSection, "The file lacks the heading '## TL;DR' with a text below it.");
    }

    [Fact]
    public void Notes_begin_with_a_heading()
    {
        Altered.HoldsGives(Altered.Notes, "# Tents\n\n## TL;DR\nShort.\n", Codes.MarkdownSection, "The notes must begin with a heading such as '## TL;DR'; there is text before it.");
    }

    [Fact]
    public void A_statement_begins_with_a_text()
    {
        Altered.HoldsGives(Altered.Statement, "## What the check measures\nA.\n## What it cannot show\nB.\n", Codes.MarkdownSection, "The file must begin with a text, before any heading.");
    }

    [Theory]
    [InlineData("```", "```")]
    [InlineData("~~~", "~~~")]
    [InlineData("````md\n```", "````")]
    [InlineData("~~~\n```", "~~~~")]
    public void A_heading_inside_code_is_none(string open, string close)
    {
        Assert.Empty(Altered.Findings(Altered.Notes, "## Limits\n", $"## Limits\n{open}\n## not a heading\n$ not a formula\n{close}\n"));
    }
}
