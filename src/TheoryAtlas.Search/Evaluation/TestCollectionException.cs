namespace TheoryAtlas.Search.Evaluation;

/// <summary>A file of a test collection cannot be used; the message says where and why.</summary>
/// <param name="file">The file as it was named.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="problem">What is wrong and what would be right.</param>
public sealed class TestCollectionException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}");
