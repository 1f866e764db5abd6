namespace TheoryAtlas.Site.Graphs;

/// <summary>A claim that stands on another.</summary>
/// <param name="From">The id of the claim that it stands on.</param>
/// <param name="To">The id of the claim that stands on it.</param>
/// <param name="Kind">How.</param>
internal sealed record ClaimLink(string From, string To, LinkKind Kind);

/// <summary>How one claim stands on another; the firmest first.</summary>
internal enum LinkKind
{
    /// <summary>The other is a step of its proof or part of its object.</summary>
    Uses,

    /// <summary>It sharpens, generalizes or qualifies the other.</summary>
    Refines,

    /// <summary>Its paper builds on the other's paper; what that says of the two claims is for a reader to see.</summary>
    Paper,
}
