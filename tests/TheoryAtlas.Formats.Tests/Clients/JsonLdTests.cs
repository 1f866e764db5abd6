using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.StructuredData;
using TheoryAtlas.Runs;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests.Clients;

/// <summary>jsonld expands what was written, in the mode that refuses every term that it does not know.</summary>
public sealed class JsonLdTests(Exports exports)
{
    [Fact]
    public async Task The_corpus_expands_to_a_node_for_each_paper()
    {
        Client.RequireNpm();

        var (exit, output, errors) = await Client.Run("node", Path.Combine(Client.Folder, "schema-org.mjs"), exports.File(BibliographyFormat.JsonLd));

        Assert.Equal((0, ""), (exit, errors));
        var types = JsonNode.Parse(output)!.AsObject();
        Assert.Equal(exports.Papers.Count, types.Sum(type => type.Value!.GetValue<int>()));
        Assert.Equal(exports.Papers.Count(paper => Publication.Of(paper).Type == PublicationType.Book), types["Book"]!.GetValue<int>());
    }

    [Fact]
    public async Task All_that_pages_say_expands_without_a_term_that_is_dropped()
    {
        Client.RequireNpm();
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;
        var site = new Uri("https://atlas.example.org/");
        var file = exports.Beside("pages.jsonld");
        await File.WriteAllTextAsync(
            file,
            JsonLd.Document([
                SiteNodes.WebSite(site, "What it is.", ["en", "zh"]),
                SiteNodes.Breadcrumbs(site, ("Claims", "/claims")),
                TopicNodes.Set(atlas.Topics, site),
                .. atlas.Topics.Select(topic => TopicNodes.Term(topic, site)),
                .. atlas.Surveys.Select(survey => SurveyNode.Of(survey, atlas, site)),
                .. atlas.Claims.SelectMany(claim => new[] { ClaimNodes.Claim(claim, atlas, site), ClaimNodes.Check(claim, site), ClaimNodes.Review(claim, SomeRun.With(Verdict.Verified), site)! }),
            ]),
            TestContext.Current.CancellationToken);

        var (exit, output, errors) = await Client.Run("node", Path.Combine(Client.Folder, "schema-org.mjs"), file);

        Assert.Equal((0, ""), (exit, errors));
        var types = JsonNode.Parse(output)!;
        Assert.All(["Claim", "ClaimReview", "SoftwareSourceCode"], type => Assert.Equal(atlas.Claims.Count, types[type]!.GetValue<int>()));
        Assert.Equal((atlas.Topics.Count, atlas.Surveys.Count, 1), (types["DefinedTerm"]!.GetValue<int>(), types["ScholarlyArticle"]!.GetValue<int>(), types["WebSite"]!.GetValue<int>()));
    }
}
