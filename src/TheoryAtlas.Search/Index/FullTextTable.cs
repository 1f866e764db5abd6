using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Index;

/// <summary>The FTS5 table: folded text in, matching rows with their <c>bm25()</c> scores out.</summary>
/// <remarks>Connections are pooled, so several threads read at once. Nothing that a reader types reaches SQL but as quoted strings of folded words.</remarks>
internal sealed class FullTextTable : IDisposable
{
    // The title counts most; topics and neighbouring titles are about the document, but are not its own words.
    private const string Match = "SELECT rowid, bm25(documents, 2.5, 2.0, 1.0, 0.6, 0.4, 1.0) FROM documents WHERE documents MATCH $match";

    private readonly string _connectionString;
    private readonly SqliteConnection _keeper;
    private readonly ConcurrentBag<Reader> _idle = [];

    // The table never changes, and bm25() over a common word takes milliseconds, so each stem is asked for once.
    // It cannot outgrow the table: stems that do not occur are not kept.
    private readonly ConcurrentDictionary<string, List<(int Row, double Score)>> _known = new(StringComparer.Ordinal);

    /// <summary>Builds the table in memory, or in a file that must not exist yet.</summary>
    public FullTextTable(IEnumerable<TextDocument> documents, string? file = null)
    {
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file ?? $"file:{Guid.NewGuid():N}?mode=memory&cache=shared",
            Pooling = false,
        }.ToString();
        _keeper = new SqliteConnection(_connectionString);
        _keeper.Open();
        Count = Fill(documents);
    }

    /// <summary>How many documents it holds; their row ids are 0 to this less one.</summary>
    public int Count { get; }

    /// <summary>The rows that hold these words side by side, with positive scores, larger being better.</summary>
    public IReadOnlyList<(int Row, double Score)> Find(IReadOnlyList<string> words)
    {
        if (words.Count != 1)
            return Ask(words);
        var stem = PorterStemmer.Stem(words[0]);
        if (_known.TryGetValue(stem, out var known))
            return known;
        var found = Ask(words);
        if (found.Count > 0)
            _known.TryAdd(stem, found);
        return found;
    }

    /// <summary>The stems as the table keeps them.</summary>
    public IReadOnlyList<string> Stems()
    {
        using var command = _keeper.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.stems USING fts5vocab(main, documents, row)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT term FROM temp.stems";
        using var rows = command.ExecuteReader();
        var stems = new List<string>();
        while (rows.Read())
            stems.Add(rows.GetString(0));
        return stems;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
        _keeper.Dispose();
    }

    private List<(int Row, double Score)> Ask(IReadOnlyList<string> words)
    {
        if (!_idle.TryTake(out var reader))
            reader = new Reader(_connectionString, Match);
        try
        {
            return reader.Find($"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        finally
        {
            _idle.Add(reader);
        }
    }

    private int Fill(IEnumerable<TextDocument> documents)
    {
        using var transaction = _keeper.BeginTransaction();
        using var create = _keeper.CreateCommand();
        create.CommandText =
            "CREATE VIRTUAL TABLE documents USING fts5(title, authors, body, topics, context, facts, content='', tokenize='porter unicode61 remove_diacritics 2')";
        create.ExecuteNonQuery();

        using var insert = _keeper.CreateCommand();
        insert.CommandText = "INSERT INTO documents(rowid, title, authors, body, topics, context, facts) VALUES ($row, $0, $1, $2, $3, $4, $5)";
        var row = 0;
        foreach (var document in documents)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$row", row++);
            foreach (var (i, field) in document.Fields.Index())
                insert.Parameters.AddWithValue($"${i}", TextFolding.Fold(field));
            insert.ExecuteNonQuery();
        }

        create.CommandText = "INSERT INTO documents(documents) VALUES ('optimize')";
        create.ExecuteNonQuery();
        transaction.Commit();
        return row;
    }

    /// <summary>One connection with its prepared statement; used by one thread at a time.</summary>
    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _command;
        private readonly SqliteParameter _match;

        public Reader(string connectionString, string sql)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            _command = _connection.CreateCommand();
            _command.CommandText = sql;
            _match = _command.Parameters.Add("$match", SqliteType.Text);
        }

        public List<(int Row, double Score)> Find(string match)
        {
            _match.Value = match;
            using var rows = _command.ExecuteReader();
            var found = new List<(int, double)>();
            while (rows.Read())
                found.Add((rows.GetInt32(0), -rows.GetDouble(1)));
            return found;
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }
    }
}
