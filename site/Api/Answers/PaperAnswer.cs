namespace TheoryAtlas.Site.Api.Answers;

/// <summary>A paper in a list.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title in Unicode.</param>
/// <param name="Authors">The authors in order, given names first.</param>
/// <param name="Year">The year of publication, or of the preprint where there is no venue.</param>
/// <param name="Venue">The journal, conference or publisher; null where none is confirmed.</param>
/// <param name="Arxiv">The arXiv identifier; null where none is confirmed.</param>
/// <param name="Doi">The digital object identifier; null where none is confirmed.</param>
/// <param name="Topics">Ids of topics, the most specific first.</param>
/// <param name="Surveys">Ids of the surveys that have a place for it.</param>
/// <param name="Claims">Ids of its claims.</param>
/// <param name="Tldr">What it does in one sentence, in Markdown with TeX; empty where nobody has written it.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record PaperItem(
    string Key, string Title, IReadOnlyList<string> Authors, int Year, string? Venue, string? Arxiv, string? Doi,
    IReadOnlyList<string> Topics, IReadOnlyList<string> Surveys, IReadOnlyList<string> Claims, string Tldr, RecordLinks Links);

/// <summary>A paper: its record, our notes, its claims, and where it belongs.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">The title in Unicode.</param>
/// <param name="TitleTex">The title as BibTeX has it: braces protect capitals, dollar signs enclose TeX.</param>
/// <param name="Authors">The authors in order, given names first.</param>
/// <param name="Year">The year of publication, or of the preprint where there is no venue.</param>
/// <param name="Venue">The journal, conference or publisher; null where none is confirmed.</param>
/// <param name="VolumePages">Volume, number and pages, as the venue writes them.</param>
/// <param name="Arxiv">The arXiv identifier; null where none is confirmed.</param>
/// <param name="Doi">The digital object identifier; null where none is confirmed.</param>
/// <param name="Url">A page of the paper.</param>
/// <param name="Topics">Ids of topics, the most specific first.</param>
/// <param name="Placements">Where the surveys place it.</param>
/// <param name="BuildsOn">Keys of papers that it builds on.</param>
/// <param name="BuiltUponBy">Keys of papers that build on it.</param>
/// <param name="Evidence">The public sources that confirm the facts.</param>
/// <param name="Notes">Notes in our own words.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Links">Where to find more; among them the record as a bibliography.</param>
internal sealed record PaperAnswer(
    string Key, string Title, string TitleTex, IReadOnlyList<string> Authors, int Year, string? Venue, string? VolumePages, string? Arxiv, string? Doi, string? Url,
    IReadOnlyList<string> Topics, IReadOnlyList<PlacementAnswer> Placements, IReadOnlyList<string> BuildsOn, IReadOnlyList<string> BuiltUponBy,
    IReadOnlyList<string> Evidence, NotesAnswer Notes, IReadOnlyList<ClaimItem> Claims, PaperLinks Links);

/// <summary>Where a survey places a paper.</summary>
/// <param name="Survey">The survey's id.</param>
/// <param name="Section">The section's id within the survey.</param>
/// <param name="Relation"><c>cited</c> where a source shows the citation, otherwise <c>on-topic</c>.</param>
internal sealed record PlacementAnswer(string Survey, string Section, string Relation);

/// <summary>Notes on a paper, in Markdown with TeX; empty where we know nothing for certain.</summary>
/// <param name="Tldr">One sentence.</param>
/// <param name="TldrZh">The same in Simplified Chinese.</param>
/// <param name="Contribution">What is new.</param>
/// <param name="Findings">The precise results.</param>
/// <param name="PlainWords">For a first-year student.</param>
/// <param name="Limits">What it assumes or leaves open.</param>
internal sealed record NotesAnswer(string Tldr, string TldrZh, string Contribution, string Findings, string PlainWords, string Limits);
