namespace TheoryAtlas.Search.Evaluation;

/// <summary>A query of a test collection.</summary>
/// <param name="Id">Its name in judgements and runs; without white space.</param>
/// <param name="Text">What is typed.</param>
public sealed record TestQuery(string Id, string Text)
{
    /// <summary>The letters that a query's id begins with: the kind of the query where a collection has several; may be empty.</summary>
    public static string KindOf(string id) => string.Concat(id.TakeWhile(char.IsLetter));
}
