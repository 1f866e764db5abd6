using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.StructuredData;
using TheoryAtlas.Runs;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.StructuredData;

public sealed class ClaimNodesTests
{
    private static readonly Atlas s_atlas = AtlasLoader.Load(Repository.TinyAtlas).Atlas;
    private static readonly Claim s_claim = s_atlas.Claim("tent-folds")!;
    private static readonly Uri s_site = new("https://atlas.example.org/");

    [Theory]
    [InlineData(Verdict.Verified, 3, "verified")]
    [InlineData(Verdict.Vacuous, 2, "vacuous")]
    [InlineData(Verdict.Refuted, 1, "refuted")]
    public void A_run_that_measured_is_a_review_with_the_verdict_as_its_rating(Verdict verdict, int rating, string word)
    {
        var review = ClaimNodes.Review(s_claim, SomeRun.With(verdict), s_site)!;

        Assert.Equal((rating, word), (review["reviewRating"]!["ratingValue"]!.GetValue<int>(), review["reviewRating"]!["alternateName"]!.GetValue<string>()));
        Assert.Equal(ClaimNodes.Claim(s_claim, s_atlas, s_site)["@id"]!.GetValue<string>(), review["itemReviewed"]!["@id"]!.GetValue<string>());
        Assert.Equal("2026-02-01", review["datePublished"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Verdict.Errored)]
    [InlineData(Verdict.TimedOut)]
    [InlineData(Verdict.Cancelled)]
    [InlineData(Verdict.Running)]
    public void A_run_that_measured_nothing_is_no_review(Verdict verdict) => Assert.Null(ClaimNodes.Review(s_claim, SomeRun.With(verdict), s_site));

    [Fact]
    public void A_claim_appears_in_its_paper_and_interprets_it()
    {
        var claim = ClaimNodes.Claim(s_claim, s_atlas, s_site);

        Assert.Equal($"https://atlas.example.org/papers/{s_claim.Paper}", claim["appearance"]![0]!["@id"]!.GetValue<string>());
        Assert.Equal("https://atlas.example.org/#contributors", claim["claimInterpreter"]!["@id"]!.GetValue<string>());
    }

    [Fact]
    public void A_title_cannot_leave_the_script_element_that_holds_it()
    {
        const string title = "</script><!-- <b>";

        var document = JsonLd.Document(ClaimNodes.Claim(s_claim with { Title = title }, s_atlas, s_site));

        Assert.DoesNotContain('<', document);
        Assert.Equal(title, JsonNode.Parse(document)!["@graph"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void A_survey_cites_only_what_a_source_shows_it_to_cite()
    {
        foreach (var survey in s_atlas.Surveys)
        {
            var cited = s_atlas.PapersIn(survey.Id).Where(paper => paper.Placements.Any(placement => placement.Survey == survey.Id && placement.Relation == Relation.Cited)).Select(paper => new Uri(s_site, "papers/" + paper.Key).AbsoluteUri);

            Assert.Equal(cited, SurveyNode.Of(survey, s_atlas, s_site)["citation"]?.AsArray().Select(paper => paper!["@id"]!.GetValue<string>()) ?? []);
        }
    }

    [Fact]
    public void The_meta_tags_of_a_claim_are_of_our_page_and_not_of_the_paper()
    {
        var tags = HighwireTags.Of(s_claim, SomeRun.Start, new Uri(s_site, "claims/tent-folds"), ["Depth", "Width"]).ToDictionary(tag => tag.Name, tag => tag.Content, StringComparer.Ordinal);

        Assert.Equal((s_claim.Title, "TheoryAtlas", "2026/02/01", "webpage"), (tags["citation_title"], tags["citation_author"], tags["citation_date"], tags["z:itemType"]));
        Assert.DoesNotContain(tags.Keys, name => name is "citation_doi" or "citation_arxiv_id" or "citation_journal_title" or "citation_conference_title" or "citation_abstract_html_url");
    }
}
