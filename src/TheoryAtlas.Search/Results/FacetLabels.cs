using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Results;

/// <summary>The names that facets show for their values.</summary>
internal sealed class FacetLabels(Atlas atlas)
{
    /// <summary>The label of a value; the value itself where nothing better is known.</summary>
    public string Of(string facet, string value) => facet switch
    {
        FacetNames.Type => value == "paper" ? "Papers" : "Claims",
        FacetNames.Topic => atlas.Topic(value)?.Label ?? value,
        FacetNames.Survey => atlas.Survey(value) is { } survey ? ShortTitle(survey) : value,
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
