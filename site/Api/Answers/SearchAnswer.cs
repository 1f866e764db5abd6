namespace TheoryAtlas.Site.Api.Answers;

/// <summary>What a search found.</summary>
/// <param name="Total">How many papers and claims match.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
/// <param name="Facets">Ways to narrow the results; a facet's counts respect every filter but its own.</param>
/// <param name="Message">A remark on how the query was read; null where there is none.</param>
/// <param name="DidYouMean">Another query that may have been meant; null where there is none.</param>
internal sealed record SearchAnswer(long Total, IReadOnlyList<HitAnswer> Items, string? Next, IReadOnlyList<FacetAnswer> Facets, string? Message, string? DidYouMean);

/// <summary>One result.</summary>
/// <param name="Type"><c>paper</c> or <c>claim</c>.</param>
/// <param name="Id">The paper's key or the claim's id.</param>
/// <param name="Title">The title in Unicode.</param>
/// <param name="Authors">The authors; for a claim, those of its paper.</param>
/// <param name="Year">The year; for a claim, that of its paper.</param>
/// <param name="Score">The rank's score; larger is better, and only comparable within one query.</param>
/// <param name="TitleSegments">The title, in TeX where it has mathematics, in pieces some of which match.</param>
/// <param name="Snippet">A passage around the matches, in pieces some of which match; never cut inside a formula.</param>
/// <param name="SnippetLanguage">The language of the passage.</param>
/// <param name="Links">Where to find more.</param>
internal sealed record HitAnswer(
    string Type, string Id, string Title, IReadOnlyList<string> Authors, int Year, double Score,
    IReadOnlyList<SegmentAnswer> TitleSegments, IReadOnlyList<SegmentAnswer> Snippet, string SnippetLanguage, RecordLinks Links);

/// <summary>A piece of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Match">Whether it is what was searched for.</param>
internal sealed record SegmentAnswer(string Text, bool Match);

/// <summary>A way to narrow the results.</summary>
/// <param name="Name">The parameter that narrows.</param>
/// <param name="Values">The values that occur, the most frequent first.</param>
internal sealed record FacetAnswer(string Name, IReadOnlyList<FacetValueAnswer> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value as the parameter takes it.</param>
/// <param name="Label">The value in words.</param>
/// <param name="Count">How many results have it.</param>
internal sealed record FacetValueAnswer(string Value, string Label, int Count);

/// <summary>Ways to go on from what was typed.</summary>
/// <param name="Items">The likeliest first.</param>
internal sealed record SuggestionsAnswer(IReadOnlyList<SuggestionAnswer> Items);

/// <summary>One way to go on.</summary>
/// <param name="Kind"><c>acronym</c>, <c>topic</c>, <c>author</c>, <c>paper</c> or <c>claim</c>.</param>
/// <param name="Text">What it is.</param>
/// <param name="Segments">The same in pieces, some of which were typed.</param>
/// <param name="Query">The query that it stands for.</param>
/// <param name="Id">The paper's key, the claim's or the topic's id; null for an author and an acronym.</param>
/// <param name="Page">The page for readers.</param>
internal sealed record SuggestionAnswer(string Kind, string Text, IReadOnlyList<SegmentAnswer> Segments, string Query, string? Id, string Page);
