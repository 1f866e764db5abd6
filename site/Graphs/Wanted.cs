using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Pages.Surveys;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Where a claim is wanted most: there are papers, and no claim of theirs is here yet.</summary>
/// <param name="Topic">The topic; null if it is a section.</param>
/// <param name="Survey">The survey of the section; null if it is a topic.</param>
/// <param name="Section">The section; null if it is a topic.</param>
/// <param name="Papers">How many papers there are.</param>
internal sealed record Wanted(Topic? Topic, Survey? Survey, Section? Section, int Papers)
{
    private const int MostOfEach = 3;

    /// <summary>The sections without parts, and the topics without topics below, that have no claim: those with most papers. A field without any claim is none that claims are made in.</summary>
    public static IReadOnlyList<Wanted> Of(Atlas atlas, Fields fields, IReadOnlyDictionary<string, IReadOnlyList<SurveyMap>> surveys)
    {
        var sections = from survey in atlas.Surveys
                       from map in surveys[survey.Id].SelectMany(map => map.WithDepth()).Select(row => row.Map)
                       where map.Sections.Count == 0 && map.AllClaims.Count == 0
                       select new Wanted(null, survey, map.Section, map.AllPapers.Count);
        var parents = atlas.Topics.Select(topic => topic.Parent).ToHashSet(StringComparer.Ordinal);

        // A claim may have other topics than its paper; of either there is one already.
        var claimed = atlas.Claims.SelectMany(claim => claim.Topics.Concat(atlas.Paper(claim.Paper)?.Topics ?? [])).ToHashSet(StringComparer.Ordinal);
        var topics = from topic in atlas.Topics
                     where !parents.Contains(topic.Id) && !claimed.Contains(topic.Id) && fields.Of([topic.Id]) is { } field && fields.Claims.Contains(field.Id)
                     select new Wanted(topic, null, null, atlas.Papers.Count(paper => paper.Topics.Contains(topic.Id)));
        return [.. Most(sections), .. Most(topics)];
    }

    private static IEnumerable<Wanted> Most(IEnumerable<Wanted> wanted) => wanted.Where(place => place.Papers > 0).OrderByDescending(place => place.Papers).Take(MostOfEach);
}
