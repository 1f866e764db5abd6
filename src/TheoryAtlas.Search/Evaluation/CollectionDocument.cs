using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>A document of a test collection.</summary>
/// <param name="Id">Its name in judgements and runs; without white space.</param>
/// <param name="Words">What is searched.</param>
public sealed record CollectionDocument(string Id, TextDocument Words);
