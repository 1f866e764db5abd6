namespace TheoryAtlas.Site.Api.Answers;

/// <summary>A claim in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The statement in one line, with Unicode mathematics.</param>
/// <param name="Paper">The key of the paper that states it.</param>
/// <param name="Locator">Where in the paper it stands; null where that was not confirmed.</param>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Topics">Ids of topics, the most specific first.</param>
/// <param name="Verdict">Where it stands: <c>verified</c>, <c>refuted</c>, <c>vacuous</c>, <c>errored</c>, <c>timed-out</c>, <c>stale</c> or <c>not-run</c>.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record ClaimItem(string Id, string Title, string Paper, string? Locator, string Kind, IReadOnlyList<string> Topics, string Verdict, RecordLinks Links);

/// <summary>A claim: what it says, under which hypotheses, how it is measured, and where it stands.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The statement in one line, with Unicode mathematics.</param>
/// <param name="Statement">The statement, in Markdown with TeX.</param>
/// <param name="Paper">The key of the paper that states it.</param>
/// <param name="AlsoIn">Keys of further papers that state, sharpen or explain it.</param>
/// <param name="Locator">Where in the paper it stands; null where that was not confirmed.</param>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Topics">Ids of topics, the most specific first.</param>
/// <param name="Hypotheses">What the statement assumes.</param>
/// <param name="Control">Which hypothesis the control breaks, and how.</param>
/// <param name="Measures">What the check measures, in Markdown with TeX.</param>
/// <param name="CannotShow">What the check cannot show, in Markdown with TeX.</param>
/// <param name="Parameters">What a run may change.</param>
/// <param name="BudgetSeconds">How long both arms may take; a run is ended at three times this.</param>
/// <param name="Related">Ids of claims that it is linked with, by relation: <c>uses</c>, <c>refines</c>, <c>usedBy</c>, <c>refinedBy</c>.</param>
/// <param name="Standing">Where it stands, and why.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record ClaimAnswer(
    string Id, string Title, string Statement, string Paper, IReadOnlyList<string> AlsoIn, string? Locator, string Kind, IReadOnlyList<string> Topics,
    IReadOnlyList<HypothesisAnswer> Hypotheses, string Control, string Measures, string CannotShow, IReadOnlyList<ParameterAnswer> Parameters, double BudgetSeconds,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Related, StandingAnswer Standing, ClaimLinks Links);

/// <summary>One hypothesis of a claim.</summary>
/// <param name="Text">The hypothesis, in Markdown with TeX.</param>
/// <param name="Tested"><c>control</c> where the control breaks it, <c>assumed</c> where it holds in both arms, <c>simplified</c> where a simpler form of it holds.</param>
/// <param name="How">What is simplified; null where nothing is.</param>
internal sealed record HypothesisAnswer(string Text, string Tested, string? How);

/// <summary>A number that a run may change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>int</c> or <c>real</c>.</param>
/// <param name="Default">The value unless another is given.</param>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The largest value.</param>
/// <param name="About">What it is.</param>
/// <param name="Unit">Its unit; null where it has none.</param>
internal sealed record ParameterAnswer(string Name, string Type, double Default, double Min, double Max, string About, string? Unit);

/// <summary>Where a claim stands.</summary>
/// <param name="Verdict">The standing in a word.</param>
/// <param name="Reason">The reason in sentences, with numbers.</param>
/// <param name="IsReference">Whether the run is the one that was recorded with the claim, not one that was made here.</param>
/// <param name="Run">The newest run that says so; null where there is none or it is the reference.</param>
internal sealed record StandingAnswer(string Verdict, string Reason, bool IsReference, RunItem? Run);
