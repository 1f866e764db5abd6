using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Catalog.Tests.Rules;

public sealed class MathematicsTests
{
    private const string NotClosed = @"The formula that begins here is not closed in this line. End it with a dollar sign in the same line, or write \$ for a dollar sign.";
    private const string Alone = "$$ must stand alone on its line; inside a line use single dollar signs.";

    [Theory]
    [InlineData("Let ‸$x\n", NotClosed)]
    [InlineData("Let $x$ and ‸$y\ncontinue$\n", NotClosed + "|2:9 " + NotClosed)]
    [InlineData("It costs ‸$5.\n", NotClosed)]
    [InlineData("A ‸$$x$$ inside\n", Alone)]
    [InlineData("‸$$x$$\n", Alone)]
    [InlineData("‸$\\frac{1}{2$\n", "A brace { of the formula that begins here is not closed.")]
    [InlineData("‸$x}^2$\n", "The formula that begins here closes a brace } that was not opened.")]
    [InlineData("An empty ‸$ $ one\n", "The formula that begins here is empty.")]
    [InlineData("‸$$\nx\n", "The display that begins here is not closed. End it with a line that holds $$ alone.")]
    [InlineData("A ‸$\\mu$Transfer\n", "'T' stands right behind the formula that begins here, which is then not seen as one. Put a space, a hyphen or a sign of punctuation between.")]
    [InlineData("A2‸$x$\n", "'2' stands right before the formula, which is then not seen as one. Put a space, a hyphen or a sign of punctuation between.")]
    [InlineData("‸$$\n\n$$\n", "The formula that begins here is empty.")]
    [InlineData("‸$$\n{x\n$$\n", "A brace { of the formula that begins here is not closed.")]
    [InlineData("$$\nx ‸$y$\n$$\n", "A dollar sign stands inside the display that begins in line 1. Close the display with a line that holds $$ alone.")]
    public void Mathematics_that_would_not_be_set_is_reported_where_it_begins(string statement, string message)
    {
        var text = statement.Replace($"{Altered.Mark}", "", StringComparison.Ordinal) + "\nText.\n## What the check measures\nA.\n## What it cannot show\nB.\n";
        var before = statement[..statement.IndexOf(Altered.Mark, StringComparison.Ordinal)];
        var first = $"{before.Count(c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')} {message}";

        using var atlas = new ScratchAtlas();
        atlas.Write(Altered.Statement, text);
        var findings = AtlasLoader.Load(atlas.Root).Diagnostics;

        Assert.Equal(first, string.Join('|', findings.Select(finding => $"{finding.Line}:{finding.Column} {finding.Message}")));
        Assert.All(findings, finding => Assert.Equal(Codes.Mathematics, finding.Code));
    }

    [Theory]
    [InlineData(@"It costs \$5, and \$6 more.")]
    [InlineData(@"A set $\{x : x > 0\}$ and $\$$.")]
    [InlineData("The variable `$HOME` and the command `echo $$`.")]
    [InlineData("```sh\necho $HOME $$\n```")]
    [InlineData("~~~sh\necho $HOME $$\n```\n$\n~~~~")]
    [InlineData("````\n```\n$ $$\n```\n````")]
    [InlineData("  $$\n  x = {y}\n  $$")]
    [InlineData("A lone ` before $x$.")]
    public void What_is_not_mathematics_or_is_closed_is_left_alone(string statement)
    {
        Assert.Empty(Altered.Findings(Altered.Statement, "Let $t(x)", statement + "\n\nLet $t(x)"));
    }

    [Theory]
    [InlineData("text: the tent is symmetric", "text: the tent ‸$t is symmetric", NotClosed)]
    [InlineData("text: the tent is symmetric", "text: \"the \\\\tent \\\"t\\\" is ‸$t\"", NotClosed)]
    [InlineData("text: the tent is symmetric", "text: 'the ''tent'' is ‸$t'", NotClosed)]
    [InlineData("text: the tent is symmetric", "text: ‸|\n      the tent\n      is $t\n", NotClosed)]
    [InlineData("control: each fold", "control: each ‸$$fold$$", Alone)]
    public void Formulas_in_YAML_are_found_at_their_column(string text, string replacement, string message)
    {
        Altered.Gives(Altered.Claim, text, replacement, Codes.Mathematics, message);
    }

    [Fact]
    public void Titles_of_papers_are_looked_at_too()
    {
        Altered.Gives(Altered.Paper, "Tents that fold", "Tents ‸$that fold", Codes.Mathematics, NotClosed);
    }
}
