namespace TheoryAtlas.Search.Results;

/// <summary>The facets, in the order that they are shown.</summary>
internal static class FacetNames
{
    public const string Type = "type";
    public const string Topic = "topic";
    public const string Survey = "survey";
    public const string Year = "year";
    public const string Kind = "kind";
    public const string Verdict = "verdict";

    /// <summary>Not shown, but filters may ask for it.</summary>
    public const string Has = "has";

    public static readonly IReadOnlyList<string> All = [Type, Topic, Survey, Year, Kind, Verdict];
}
