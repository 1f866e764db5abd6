using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Runs.Verdicts;
using static TheoryAtlas.Formats.StructuredData.JsonLd;

namespace TheoryAtlas.Formats.StructuredData;

/// <summary>Claims, and runs as reviews of them. A review says of itself that it is a numerical check.</summary>
public static class ClaimNodes
{
    // From the worst to the best that a check can say: refuted, vacuous, verified.
    private const int Worst = 1, Best = 3;

    /// <summary>A claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="atlas">Where its papers, topics and neighbours are.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    public static JsonObject Claim(Claim claim, Atlas atlas, Uri site) => Node("Claim", IdOf(claim.Id, site),
        ("name", claim.Title),
        ("text", PlainText.WithTex(claim.Statement)),
        ("appearance", List(claim.AlsoIn.Prepend(claim.Paper).Select(atlas.Paper).OfType<Paper>().Select(paper => Work(paper, claim, site)))),
        ("claimInterpreter", To(new Uri(site, "#contributors"))),
        ("about", List(claim.Topics.Select(atlas.Topic).OfType<Topic>().Select(topic => TopicNodes.Short(topic, site)))),
        ("isBasedOn", List(claim.Uses.Select(id => To(IdOf(id, site))))),
        ("keywords", claim.Kind.Word()),
        ("inLanguage", "en"),
        ("url", new Uri(site, $"claims/{claim.Id}").AbsoluteUri));

    /// <summary>A run that came to a measurement, as a review of its claim; null for any other.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="run">The run.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    /// <param name="recorded">When the claim's reference run was recorded, for one that has no time of its own; null where that is not known.</param>
    public static JsonObject? Review(Claim claim, RunRecord run, Uri site, DateTimeOffset? recorded = null)
    {
        var rating = run.Verdict switch { Verdict.Verified => Best, Verdict.Vacuous => 2, Verdict.Refuted => Worst, _ => 0 };
        if (rating == 0)
            return null;
        var address = new Uri(site, run.Id.Length > 0 ? $"runs/{run.Id}" : $"claims/{claim.Id}");
        return Node("ClaimReview", new Uri(address, "#review"),
            ("itemReviewed", To(IdOf(claim.Id, site))),
            ("claimReviewed", claim.Title),
            ("reviewAspect", "A numerical check of both the claim and a control that breaks one of its hypotheses; not a proof."),
            ("reviewBody", $"{MachinePaths.Without(run.Reason)} The control: {PlainText.WithTex(claim.Control)}"),
            ("reviewRating", Node("Rating", null, ("ratingValue", rating), ("bestRating", Best), ("worstRating", Worst), ("alternateName", run.Verdict.Word()))),
            ("author", SiteNodes.Organization(site)),
            ("datePublished", (run.EndedAt ?? recorded)?.UtcDateTime.ToString("yyyy-MM-dd")),
            ("url", address.AbsoluteUri));
    }

    /// <summary>The program that checks a claim.</summary>
    public static JsonObject Check(Claim claim, Uri site) => Node("SoftwareSourceCode", new Uri(site, $"claims/{claim.Id}#check"),
        ("name", "A check of: " + claim.Title),
        ("description", PlainText.WithTex(claim.Measures)),
        ("programmingLanguage", "C#"),
        ("about", To(IdOf(claim.Id, site))),
        ("author", SiteNodes.Organization(site)));

    private static Uri IdOf(string id, Uri site) => new(site, $"claims/{id}#claim");

    private static JsonObject Work(Paper paper, Claim claim, Uri site) => Node("ScholarlyArticle", new Uri(site, "papers/" + paper.Key),
        ("name", TexTitle.ToUnicode(paper.Title)),
        ("pagination", paper.Key == claim.Paper ? claim.Locator : null));
}
