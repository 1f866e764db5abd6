using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>What is asked of the atlas: the judged queries that search is tuned with, which are of every kind.</summary>
internal static class SampleQueries
{
    /// <summary>The texts.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        [.. TestCollection.Queries(Path.Combine(Repository.Root, "tests", "data", "search", "tuning", "queries.jsonl")).Select(query => query.Text)];
}
