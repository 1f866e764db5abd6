namespace TheoryAtlas.Search.Evaluation;

/// <summary>Ranks the documents of a collection, which it names by their ids.</summary>
public interface IRetriever : IDisposable
{
    /// <summary>How many documents there are.</summary>
    int Count { get; }

    /// <summary>The best documents for what is typed, the best first.</summary>
    IReadOnlyList<(string Document, double Score)> Retrieve(string text, int limit);
}
