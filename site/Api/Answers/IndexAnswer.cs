namespace TheoryAtlas.Site.Api.Answers;

/// <summary>Where everything is.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="Claims">The claims.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Surveys">The surveys.</param>
/// <param name="Search">The search over papers and claims.</param>
/// <param name="Suggest">Suggestions for a search box.</param>
/// <param name="Runs">The runs.</param>
/// <param name="OpenApi">The description of all this for programs.</param>
/// <param name="Documentation">The same for readers.</param>
internal sealed record IndexAnswer(string Papers, string Claims, string Topics, string Surveys, string Search, string Suggest, string Runs, string OpenApi, string Documentation);
