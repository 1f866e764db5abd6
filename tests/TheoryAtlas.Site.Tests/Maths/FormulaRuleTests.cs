using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Site.Maths;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Maths;

public sealed class FormulaRuleTests : IDisposable
{
    private const string Notes = "corpus/papers/molen2020norms.md";

    private readonly ScratchAtlas _atlas = new();

    [Fact]
    public void Every_formula_of_corpus_and_claims_can_be_set()
    {
        var (findings, problem) = FormulaRule.Check(AtlasLoader.Load(Repository.Root), Path.Combine(_atlas.Root, ".data"));

        Assert.Null(problem);
        Assert.Empty(findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_formula_that_KaTeX_does_not_understand_is_reported_where_it_begins_at_each_start()
    {
        _atlas.Write(Notes, "## TL;DR\nThe rate is $\\eps^2$, not $x$.\n\n## Limits\nNone:\n$$\n\\frac{1}\n$$\n");

        foreach (var _ in new[] { "KaTeX is asked", "KaTeX's answer is remembered" })
        {
            var (findings, _) = FormulaRule.Check(AtlasLoader.Load(_atlas.Root), Path.Combine(_atlas.Root, ".data"));

            Assert.Collection(
                findings,
                first =>
                {
                    Assert.Equal((Notes, 2, 13, Codes.Formula), (first.File, first.Line, first.Column, first.Code));
                    Assert.StartsWith(@"This formula cannot be set: Undefined control sequence: \eps", first.Message, StringComparison.Ordinal);
                },
                second => Assert.Equal((Notes, 6, 1), (second.File, second.Line, second.Column)));
        }
    }

    [Fact]
    public void Findings_end_after_a_hundred_and_quote_nothing_that_turns_a_terminal()
    {
        _atlas.Write(Notes, "## Limits\n" + string.Concat(Enumerable.Range(0, 150).Select(i => $"$\\no{(char)('a' + i % 26)}{(char)('a' + i / 26)}$\n\n")));
        _atlas.Write("corpus/papers/falenska2019tents.md", "## Limits\nA $\\frac{\u001b[31m\u202E}$.\n");

        var (findings, _) = FormulaRule.Check(AtlasLoader.Load(_atlas.Root), Path.Combine(_atlas.Root, ".data"));

        var own = findings.Where(finding => finding.File == Notes).ToList();
        Assert.Equal(101, own.Count);
        Assert.Equal($"{Notes}:1:1: error ATLAS001: More than 100 findings: the others of this file are left out. Mend the first ones, and look again.", own[^1].ToString());
        Assert.Contains(findings, finding => finding.File != Notes);
        Assert.All(findings, finding => Assert.DoesNotContain(finding.ToString(), c => char.IsControl(c) || c == '\u202E'));
    }

    public void Dispose() => _atlas.Dispose();
}
