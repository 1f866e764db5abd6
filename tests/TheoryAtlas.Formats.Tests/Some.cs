using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats.Tests;

/// <summary>Sample data.</summary>
internal static class Some
{
    /// <summary>A preprint without a venue.</summary>
    public static Paper Paper { get; } = new() { Key = "e2020some", Title = "Some paper", Authors = ["Min E"], Year = 2020, Topics = ["optimization"] };
}
