using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using static TheoryAtlas.Formats.StructuredData.JsonLd;

namespace TheoryAtlas.Formats.StructuredData;

/// <summary>A survey with its outline. It cites what a source shows it to cite, and nothing else.</summary>
public static class SurveyNode
{
    /// <summary>The survey.</summary>
    public static JsonObject Of(Survey survey, Atlas atlas, Uri site)
    {
        var identifiers = new[] { survey.Doi is { } doi ? "https://doi.org/" + doi : null, survey.Arxiv is { } arxiv ? "https://arxiv.org/abs/" + arxiv : null }.OfType<string>().ToList();
        return Node("ScholarlyArticle", new Uri(site, "surveys/" + survey.Id),
            ("headline", TexTitle.ToUnicode(survey.Title)),
            ("name", TexTitle.ToUnicode(survey.Title)),
            ("author", List(survey.Authors.Select(PersonName.Parse).Select(name => Node("Person", null, ("name", name.GivenFirst), ("familyName", name.Family), ("givenName", name.Given))))),
            ("datePublished", survey.Year.ToString()),
            ("isPartOf", survey.Venue is { } venue ? Node("CreativeWork", null, ("name", venue)) : null),
            ("sameAs", List(identifiers.Select(address => JsonValue.Create(address)))),
            ("hasPart", List(survey.Sections.Select((section, i) => Part(section, i + 1)))),
            ("citation", List(atlas.PapersIn(survey.Id)
                .Where(paper => paper.Placements.Any(placement => placement.Survey == survey.Id && placement.Relation == Relation.Cited))
                .Select(paper => To(new Uri(site, "papers/" + paper.Key))))),
            ("inLanguage", "en"),
            ("url", new Uri(site, "surveys/" + survey.Id).AbsoluteUri));
    }

    private static JsonObject Part(Section section, int position) => Node("CreativeWork", null,
        ("name", $"{section.Number} {section.Title}".Trim()),
        ("position", position),
        ("hasPart", List(section.Sections.Select((below, i) => Part(below, i + 1)))));
}
