using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Graphs;

namespace TheoryAtlas.Site.Pages.Surveys;

/// <summary>A survey's outline, with what the atlas has of each section.</summary>
internal sealed class SurveyModel(Atlas atlas, AtlasMaps maps) : PageModel
{
    /// <summary>The survey.</summary>
    public Survey Survey { get; private set; } = null!;

    /// <summary>The sections of the first level.</summary>
    public IReadOnlyList<SurveyMap> Sections { get; private set; } = [];

    /// <summary>Every section with its depth, in the survey's order.</summary>
    public IEnumerable<(SurveyMap Map, int Depth)> Rows => Sections.SelectMany(section => section.WithDepth());

    /// <summary>The papers that the survey places.</summary>
    public int Papers => atlas.PapersIn(Survey.Id).Count;

    /// <summary>The sections without parts of their own.</summary>
    public IEnumerable<SurveyMap> Leaves => Rows.Select(row => row.Map).Where(map => map.Sections.Count == 0);

    /// <summary>Those of them that have no paper yet.</summary>
    public int Bare => Leaves.Count(map => map.AllPapers.Count == 0);

    /// <summary>Those of them that have no claim yet.</summary>
    public int Unclaimed => Leaves.Count(map => map.AllClaims.Count == 0);

    /// <summary>The survey's page.</summary>
    public IActionResult OnGet(string id)
    {
        if (atlas.Survey(id) is not { } survey)
            return this.Unknown(id, atlas.Surveys.Select(known => known.Id), "/surveys/");
        Survey = survey;
        Sections = maps.Of(survey);
        return Page();
    }
}
