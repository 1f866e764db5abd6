using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Surveys;

/// <summary>A survey's outline, with what the atlas has of each section.</summary>
internal sealed class SurveyModel(Atlas atlas) : PageModel
{
    /// <summary>The survey.</summary>
    public Survey Survey { get; private set; } = null!;

    /// <summary>The sections of the first level.</summary>
    public IReadOnlyList<SurveyMap> Sections { get; private set; } = [];

    /// <summary>Every section with its depth, in the survey's order.</summary>
    public IEnumerable<(SurveyMap Map, int Depth)> Rows => Sections.SelectMany(section => section.WithDepth());

    /// <summary>How much of the survey the atlas covers, in words.</summary>
    public string Summary
    {
        get
        {
            var papers = atlas.PapersIn(Survey.Id);
            var sections = Rows.Where(row => row.Map.Sections.Count == 0).ToList();
            var bare = sections.Count(row => row.Map.AllPapers.Count == 0);
            var unclaimed = sections.Count(row => row.Map.AllClaims.Count == 0);
            return $"{Quantities.Count(papers.Count, "paper", "papers")}. Of {Quantities.Count(sections.Count, "section", "sections")} without parts of their own, {(bare == 0 ? "every one has papers" : $"{bare} {(bare == 1 ? "has" : "have")} no paper yet")}, and {(unclaimed == 0 ? "every one has a claim" : $"{unclaimed} {(unclaimed == 1 ? "has" : "have")} no claim yet")}.";
        }
    }

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
