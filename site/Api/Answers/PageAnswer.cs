namespace TheoryAtlas.Site.Api.Answers;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
internal sealed record PageAnswer<T>(long Total, IReadOnlyList<T> Items, string? Next);
