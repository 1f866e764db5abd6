using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Results;

/// <summary>The names that facets show for their values.</summary>
/// <param name="topics">The label of each topic by its id.</param>
/// <param name="surveys">The short title of each survey by its id.</param>
internal sealed class FacetLabels(IReadOnlyDictionary<string, string> topics, IReadOnlyDictionary<string, string> surveys)
{
    /// <summary>The label of each topic by its id.</summary>
    public IReadOnlyDictionary<string, string> Topics => topics;

    /// <summary>The short title of each survey by its id.</summary>
    public IReadOnlyDictionary<string, string> Surveys => surveys;

    /// <summary>The labels of an atlas.</summary>
    public static FacetLabels Of(Atlas atlas) => new(atlas.Topics.ToDictionary(topic => topic.Id, topic => topic.Label), atlas.Surveys.ToDictionary(survey => survey.Id, ShortTitle));

    /// <summary>The label of a value; the value itself where nothing better is known.</summary>
    public string Of(string facet, string value) => facet switch
    {
        FacetNames.Type => value == "paper" ? "Papers" : "Claims",
        FacetNames.Topic => topics.GetValueOrDefault(value, value),
        FacetNames.Survey => surveys.GetValueOrDefault(value, value),
        FacetNames.Kind or FacetNames.Verdict => value.Replace('-', ' '),
        _ => value,
    };

    // "Berner et al. 2021", as a text would cite it.
    private static string ShortTitle(Survey survey)
    {
        var names = survey.Authors.Select(author => author[(author.LastIndexOf(' ') + 1)..]).ToList();
        return names.Count switch
        {
            0 => survey.Title,
            1 => $"{names[0]} {survey.Year}",
            2 => $"{names[0]} and {names[1]} {survey.Year}",
            _ => $"{names[0]} et al. {survey.Year}",
        };
    }
}
