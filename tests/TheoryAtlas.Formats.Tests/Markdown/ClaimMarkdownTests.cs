using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Markdown;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.Markdown;

public sealed class ClaimMarkdownTests
{
    private static readonly Atlas s_atlas = AtlasLoader.Load(Repository.TinyAtlas).Atlas;
    private static readonly Uri s_site = new("https://atlas.example.org/");

    [Fact]
    public void A_claim_has_its_statement_hypotheses_verdict_and_check()
    {
        var claim = s_atlas.Claim("tent-folds")!;

        var text = ClaimMarkdown.Of(new ClaimStanding(claim, StandingKind.Verified, SomeRun.With(Verdict.Verified)), s_atlas, s_site);

        Assert.StartsWith($"# {claim.Title}\n", text, StringComparison.Ordinal);
        Assert.Contains("## Verdict: verified\n\nThat is why.\n\nRun: https://atlas.example.org/runs/20260201123000250-abc123\n", text, StringComparison.Ordinal);
        Assert.Contains($"## Statement\n\n{claim.Statement.Trim()}\n", text, StringComparison.Ordinal);
        Assert.All(claim.Hypotheses, hypothesis => Assert.Contains(hypothesis.Text, text, StringComparison.Ordinal));
        Assert.Contains($"```csharp\n{claim.CheckSource.TrimEnd()}\n```\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_holds_a_fence_does_not_end_its_own()
    {
        var claim = s_atlas.Claim("tent-folds")! with { CheckSource = "// ```\n# no heading" };

        Assert.Contains("````csharp\n// ```\n# no heading\n````\n", ClaimMarkdown.Of(new ClaimStanding(claim, StandingKind.NotRun, null), s_atlas, s_site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_links_its_claims_with_their_standing()
    {
        var paper = s_atlas.Paper(s_atlas.Claim("tent-folds")!.Paper)!;
        var standings = s_atlas.ClaimsOf(paper.Key).Select(claim => new ClaimStanding(claim, StandingKind.Refuted, null)).ToList();

        var text = PaperMarkdown.Of(paper, standings, s_atlas, s_site);

        Assert.Contains("- refuted: [", text, StringComparison.Ordinal);
        Assert.Contains("](https://atlas.example.org/claims/tent-folds.md)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_link_may_have_any_brackets() =>
        Assert.Equal(@"[x in \[0, 1)](https://atlas.example.org/a)", MarkdownLink.To("x in [0, 1)", new Uri(s_site, "a")));
}
