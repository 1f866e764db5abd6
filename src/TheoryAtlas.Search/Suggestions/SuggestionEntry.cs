namespace TheoryAtlas.Search;

/// <summary>One thing that may be suggested, as plain data that can be stored.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is shown, and found by the beginnings of its words.</param>
/// <param name="Query">The query that choosing it stands for, in the query language.</param>
/// <param name="Id">The paper's key, the claim's id or the topic's id; null for an author and an acronym.</param>
/// <param name="Weight">How much hangs on it, compared with others of its kind: papers on a topic, papers of an author, works that build on a paper.</param>
/// <param name="Also">Further words that find it and are not shown, such as the authors of a paper.</param>
public sealed record SuggestionEntry(SuggestionKind Kind, string Text, string Query, string? Id, double Weight, string Also = "");
