using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>SQLite's own ranking: FTS5 in memory, Porter stems, any of the query's words, <c>bm25()</c> with the title at 2.5.</summary>
internal sealed class Fts5Retriever : IRetriever
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _match;
    private readonly SqliteParameter _limit;
    private readonly List<string> _ids = [];

    public Fts5Retriever(IEnumerable<CollectionDocument> documents)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE documents USING fts5(title, authors, body, content='', tokenize='porter unicode61 remove_diacritics 2')");
        using (var transaction = _connection.BeginTransaction())
        {
            Fill(documents);
            transaction.Commit();
        }

        Execute("INSERT INTO documents(documents) VALUES ('optimize')");
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid, bm25(documents, 2.5, 1.0, 1.0) AS score FROM documents WHERE documents MATCH $match ORDER BY score LIMIT $limit";
        _match = _search.Parameters.Add("$match", SqliteType.Text);
        _limit = _search.Parameters.Add("$limit", SqliteType.Integer);
    }

    public int Count => _ids.Count;

    public IReadOnlyList<(string Document, double Score)> Retrieve(string text, int limit)
    {
        var words = Words(text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Count == 0)
            return [];
        _match.Value = string.Join(" OR ", words.Select(word => $"\"{word}\""));
        _limit.Value = limit;
        using var rows = _search.ExecuteReader();
        var found = new List<(string, double)>(limit);
        while (rows.Read())
            found.Add((_ids[rows.GetInt32(0)], -rows.GetDouble(1)));
        return found;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private static IEnumerable<string> Words(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Fill(IEnumerable<CollectionDocument> documents)
    {
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO documents(rowid, title, authors, body) VALUES ($row, $title, $authors, $body)";
        foreach (var document in documents)
        {
            var words = document.Words;
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$row", _ids.Count);
            insert.Parameters.AddWithValue("$title", words.Title);
            insert.Parameters.AddWithValue("$authors", words.Authors);
            insert.Parameters.AddWithValue("$body", string.Join('\n', words.Body, words.Topics, words.Context, words.Facts));
            insert.ExecuteNonQuery();
            _ids.Add(document.Id);
        }
    }

    private void Execute(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
