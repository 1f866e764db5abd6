using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Pages.Surveys;

/// <summary>A survey's outline, with what the atlas has of each section.</summary>
internal sealed class SurveyModel(Atlas atlas) : PageModel
{
    /// <summary>The survey.</summary>
    public Survey Survey { get; private set; } = null!;

    /// <summary>The sections of the first level.</summary>
    public IReadOnlyList<SurveyMap> Sections { get; private set; } = [];

    /// <summary>The survey's page.</summary>
    public IActionResult OnGet(string id)
    {
        if (atlas.Survey(id) is not { } survey)
            return this.Unknown(id, atlas.Surveys.Select(known => known.Id), "/surveys/");
        Survey = survey;
        Sections = SurveyMap.Of(survey, atlas);
        return Page();
    }
}
