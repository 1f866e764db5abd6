namespace TheoryAtlas.Site.Api.Answers;

/// <summary>Where to find more of a record.</summary>
/// <param name="Self">The record here.</param>
/// <param name="Page">Its page for readers.</param>
internal sealed record RecordLinks(string Self, string Page);

/// <summary>Where to find more of a paper.</summary>
/// <param name="Self">The record here.</param>
/// <param name="Page">Its page for readers.</param>
/// <param name="Bibliography">The record in each format of bibliographies, by the end of the file's name.</param>
internal sealed record PaperLinks(string Self, string Page, IReadOnlyDictionary<string, string> Bibliography);

/// <summary>Where to find more of a claim.</summary>
/// <param name="Self">The claim here.</param>
/// <param name="Page">Its page for readers.</param>
/// <param name="Paper">The paper that states it.</param>
/// <param name="Source">The C# source of the check.</param>
/// <param name="Runs">Its runs.</param>
internal sealed record ClaimLinks(string Self, string Page, string Paper, string Source, string Runs);

/// <summary>Where to find more of a run.</summary>
/// <param name="Self">The run here; a DELETE ends it while it goes on.</param>
/// <param name="Page">Its page for readers.</param>
/// <param name="Claim">Its claim.</param>
/// <param name="Events">What happens in it, as server-sent events.</param>
/// <param name="Cancel">A POST here ends it while it goes on.</param>
/// <param name="Document">The whole run as a file, with the points of its plots; null while it goes on.</param>
/// <param name="Crate">The run as an RO-Crate; null while it goes on.</param>
internal sealed record RunLinks(string Self, string Page, string Claim, string Events, string? Cancel, string? Document, string? Crate);
