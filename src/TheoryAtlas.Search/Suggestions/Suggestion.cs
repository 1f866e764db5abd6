namespace TheoryAtlas.Search;

/// <summary>One way to go on from what a reader has typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is shown: a title, a name, a topic's label, an acronym with its long form.</param>
/// <param name="Query">The query that choosing it stands for, in the query language.</param>
/// <param name="Id">The paper's key, the claim's id or the topic's id; null for an author and an acronym.</param>
/// <param name="Parts">The text as parts, some of them what the reader typed.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Query, string? Id, IReadOnlyList<TextPart> Parts);

/// <summary>What is suggested.</summary>
public enum SuggestionKind
{
    /// <summary>An acronym of the field, with what it stands for.</summary>
    Acronym,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>An author.</summary>
    Author,

    /// <summary>A paper, by its title.</summary>
    Paper,

    /// <summary>A claim, by its title.</summary>
    Claim,
}
