using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Surveys;

/// <summary>A section of a survey with what the atlas has of it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Cited">Papers that a source shows to be cited there.</param>
/// <param name="OnSubject">Papers on the section's subject.</param>
/// <param name="Claims">The claims of both.</param>
/// <param name="Sections">The sections below.</param>
internal sealed record SurveyMap(Section Section, IReadOnlyList<Paper> Cited, IReadOnlyList<Paper> OnSubject, IReadOnlyList<Claim> Claims, IReadOnlyList<SurveyMap> Sections)
{
    /// <summary>The claims of this section and those below, each once.</summary>
    public IEnumerable<Claim> AllClaims => Claims.Concat(Sections.SelectMany(section => section.AllClaims)).DistinctBy(claim => claim.Id);

    /// <summary>The maps of a survey's sections.</summary>
    public static IReadOnlyList<SurveyMap> Of(Survey survey, Atlas atlas) => [.. survey.Sections.Select(section => Of(survey, section, atlas))];

    private static SurveyMap Of(Survey survey, Section section, Atlas atlas)
    {
        Paper[] Placed(Relation relation) => [.. atlas.Papers.Where(paper => paper.Placements.Any(placement => placement.Survey == survey.Id && placement.Section == section.Id && placement.Relation == relation))];
        Paper[] cited = Placed(Relation.Cited), onSubject = Placed(Relation.OnTopic);
        return new SurveyMap(
            section,
            cited,
            onSubject,
            [.. cited.Concat(onSubject).SelectMany(paper => atlas.ClaimsOf(paper.Key)).DistinctBy(claim => claim.Id)],
            [.. section.Sections.Select(below => Of(survey, below, atlas))]);
    }
}
