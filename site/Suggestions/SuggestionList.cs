namespace TheoryAtlas.Site.Suggestions;

/// <summary>What the site's search box shows below it.</summary>
/// <param name="Query">The text that it is for.</param>
/// <param name="Announcement">What those hear who do not see it.</param>
/// <param name="Groups">The suggestions by kind, the kind of the likeliest one first.</param>
internal sealed record SuggestionList(string Query, string Announcement, IReadOnlyList<SuggestionGroup> Groups);

/// <summary>Suggestions of one kind.</summary>
/// <param name="Kind">The kind: <c>topic</c>, <c>author</c>, <c>paper</c>, <c>claim</c> or <c>acronym</c>.</param>
/// <param name="Label">The kind as readers see it.</param>
/// <param name="Suggestions">The suggestions, the likeliest first.</param>
internal sealed record SuggestionGroup(string Kind, string Label, IReadOnlyList<SuggestionItem> Suggestions);

/// <summary>One suggestion.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Lang">The language that it is in.</param>
/// <param name="Description">What stands beside it, or null.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Parts">The text as parts, some of them what the reader typed.</param>
internal sealed record SuggestionItem(string Text, string Lang, string? Description, string Address, IReadOnlyList<SuggestionPart> Parts);

/// <summary>A piece of a suggestion.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Match">Whether it was typed.</param>
internal sealed record SuggestionPart(string Text, bool Match);
