namespace TheoryAtlas.Site.Api.Answers;

/// <summary>A survey in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors in order, given names first.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="Venue">The journal or book; null where none is confirmed.</param>
/// <param name="Arxiv">The arXiv identifier; null where none is confirmed.</param>
/// <param name="Doi">The digital object identifier; null where none is confirmed.</param>
/// <param name="Sections">How many sections it has.</param>
/// <param name="Papers">How many papers have a place in it.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record SurveyItem(string Id, string Title, IReadOnlyList<string> Authors, int Year, string? Venue, string? Arxiv, string? Doi, int Sections, int Papers, RecordLinks Links);

/// <summary>A survey with its outline, and with the papers of each section.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors in order, given names first.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="Venue">The journal or book; null where none is confirmed.</param>
/// <param name="Arxiv">The arXiv identifier; null where none is confirmed.</param>
/// <param name="Doi">The digital object identifier; null where none is confirmed.</param>
/// <param name="Url">A page of the survey.</param>
/// <param name="Note">A remark on what could be confirmed.</param>
/// <param name="Evidence">The public sources that confirm the facts.</param>
/// <param name="Outline">The sections of the first level.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record SurveyAnswer(
    string Id, string Title, IReadOnlyList<string> Authors, int Year, string? Venue, string? Arxiv, string? Doi, string? Url, string? Note,
    IReadOnlyList<string> Evidence, IReadOnlyList<SectionAnswer> Outline, RecordLinks Links);

/// <summary>A section of a survey.</summary>
/// <param name="Id">Its number, or a short name where it has none; unique within the survey.</param>
/// <param name="Title">Its heading.</param>
/// <param name="About">What it is about, in a sentence of ours.</param>
/// <param name="Confirmed">Whether the heading was seen in a source.</param>
/// <param name="Cited">Keys of papers that a source shows to be cited there.</param>
/// <param name="OnTopic">Keys of papers on its subject.</param>
/// <param name="Sections">The sections below.</param>
internal sealed record SectionAnswer(string Id, string Title, string About, bool Confirmed, IReadOnlyList<string> Cited, IReadOnlyList<string> OnTopic, IReadOnlyList<SectionAnswer> Sections);
