using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Evaluation;

/// <summary>Reads the documents and queries of a test collection, which are files in JSON lines.</summary>
/// <remarks>Judgements are read by <see cref="Judgements.Read"/>.</remarks>
public static class TestCollection
{
    /// <summary>The documents: <c>id</c>, <c>title</c>, <c>text</c>, and <c>authors</c>, which is a string, a list of strings or absent. Only one is held at a time.</summary>
    /// <exception cref="TestCollectionException">A line is no JSON, lacks a field, or has an id that is taken or contains white space. Thrown when that line is reached.</exception>
    public static IEnumerable<CollectionDocument> Documents(string file)
    {
        foreach (var (id, record) in CollectionRecord.In(file))
        {
            var (title, text) = (record.Text("title"), record.Text("text"));
            if (title is null && text is null)
                throw record.Wrong("the fields 'title' and 'text' are both missing.");
            yield return new CollectionDocument(id, new TextDocument { Title = title ?? "", Body = text ?? "", Authors = record.Names("authors") });
        }
    }

    /// <summary>The queries in the file's order: <c>id</c> and <c>text</c>.</summary>
    /// <exception cref="TestCollectionException">A line is no JSON, lacks a field, or has an id that is taken or contains white space; or there is no query.</exception>
    public static IReadOnlyList<TestQuery> Queries(string file)
    {
        var queries = CollectionRecord.In(file)
            .Select(entry => new TestQuery(entry.Id, entry.Record.Text("text") ?? throw entry.Record.Wrong("the field 'text' is missing.")))
            .ToList();
        return queries.Count > 0 ? queries : throw new TestCollectionException(file, 1, "there is no query here.");
    }
}
