using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Surveys;

/// <summary>A section of a survey with what the atlas has of it.</summary>
/// <param name="Section">The section.</param>
/// <param name="Cited">Papers that a source shows to be cited there.</param>
/// <param name="OnSubject">Papers on the section's subject, those with claims first, then by year.</param>
/// <param name="Claims">The claims of both.</param>
/// <param name="Sections">The sections below.</param>
internal sealed record SurveyMap(Section Section, IReadOnlyList<Paper> Cited, IReadOnlyList<Paper> OnSubject, IReadOnlyList<Claim> Claims, IReadOnlyList<SurveyMap> Sections)
{
    /// <summary>A longer list of papers is closed until a reader opens it.</summary>
    public const int ShownAtOnce = 12;

    /// <summary>The claims of this section and those below, each once.</summary>
    public IReadOnlyList<Claim> AllClaims { get; } = [.. Claims.Concat(Sections.SelectMany(section => section.AllClaims)).DistinctBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>The papers of this section and those below, each once.</summary>
    public IReadOnlyList<Paper> AllPapers { get; } = [.. Cited.Concat(OnSubject).Concat(Sections.SelectMany(section => section.AllPapers)).DistinctBy(paper => paper.Key, StringComparer.Ordinal)];

    /// <summary>The papers of this section and those below that a source shows to be cited there, each once.</summary>
    public IReadOnlyList<Paper> AllCited { get; } = [.. Cited.Concat(Sections.SelectMany(section => section.AllCited)).DistinctBy(paper => paper.Key, StringComparer.Ordinal)];

    /// <summary>This section and those below in the survey's order, with how deep they lie.</summary>
    public IEnumerable<(SurveyMap Map, int Depth)> WithDepth(int depth = 0) =>
        Sections.SelectMany(section => section.WithDepth(depth + 1)).Prepend((this, depth));

    /// <summary>The maps of a survey's sections.</summary>
    public static IReadOnlyList<SurveyMap> Of(Survey survey, Atlas atlas)
    {
        var placed = atlas.Papers
            .SelectMany(paper => paper.Placements.Where(placement => placement.Survey == survey.Id), (paper, placement) => (paper, placement))
            .ToLookup(pair => (pair.placement.Section, pair.placement.Relation), pair => pair.paper);
        return [.. survey.Sections.Select(section => Of(section, placed, atlas))];
    }

    private static SurveyMap Of(Section section, ILookup<(string Section, Relation Relation), Paper> placed, Atlas atlas)
    {
        Paper[] Placed(Relation relation) => [.. placed[(section.Id, relation)].OrderByDescending(paper => atlas.ClaimsOf(paper.Key).Any()).ThenBy(paper => paper.Year)];
        Paper[] cited = Placed(Relation.Cited), onSubject = Placed(Relation.OnTopic);
        return new SurveyMap(
            section,
            cited,
            onSubject,
            [.. cited.Concat(onSubject).SelectMany(paper => atlas.ClaimsOf(paper.Key)).DistinctBy(claim => claim.Id, StringComparer.Ordinal)],
            [.. section.Sections.Select(below => Of(below, placed, atlas))]);
    }
}
