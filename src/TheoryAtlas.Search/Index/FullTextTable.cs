using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>The FTS5 table: which documents hold a phrase, or a word in the title or among the authors.</summary>
/// <remarks>Connections are pooled, so several threads read at once. Nothing that a reader types reaches SQL but as quoted strings of folded words.</remarks>
internal sealed class FullTextTable : IDisposable
{
    private const string Match = "SELECT rowid FROM documents WHERE documents MATCH $match";

    private readonly string _connectionString;
    private readonly SqliteConnection _keeper;
    private readonly ConcurrentBag<Reader> _idle = [];

    /// <summary>Builds the table in memory, or in a file that must not exist yet.</summary>
    public FullTextTable(IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon, string? file = null)
        : this(ConnectionString(file))
    {
        using var transaction = _keeper.BeginTransaction();
        Fill(_keeper, documents, lexicon);
        transaction.Commit();
    }

    private FullTextTable(string connectionString)
    {
        _connectionString = connectionString;
        _keeper = new SqliteConnection(connectionString);
        _keeper.Open();
    }

    /// <summary>Opens the table in a database that holds it, to read.</summary>
    public static FullTextTable Open(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());

    /// <summary>Makes the table in a database and fills it.</summary>
    public static void Fill(SqliteConnection connection, IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "CREATE VIRTUAL TABLE documents USING fts5(title, authors, body, topics, context, facts, people, content='', columnsize=0, tokenize='porter unicode61 remove_diacritics 2')";
        command.ExecuteNonQuery();

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO documents(rowid, title, authors, body, topics, context, facts, people) VALUES ($row, $0, $1, $2, $3, $4, $5, $6)";
        var row = insert.Parameters.Add("$row", SqliteType.Integer);
        SqliteParameter[] fields = [.. Enum.GetValues<Field>().Select(field => insert.Parameters.Add($"${(int)field}", SqliteType.Text))];
        insert.Prepare();
        for (var i = 0; i < documents.Count; i++)
        {
            row.Value = i;
            foreach (var (field, parameter) in fields.Index())
                parameter.Value = documents[i].Folded((Field)field, lexicon);
            insert.ExecuteNonQuery();
        }

        command.CommandText = "INSERT INTO documents(documents) VALUES ('optimize')";
        command.ExecuteNonQuery();
    }

    /// <summary>The rows that hold these words side by side in a field.</summary>
    public IReadOnlyList<int> Find(IReadOnlyList<string> words, TermField field)
    {
        if (!_idle.TryTake(out var reader))
            reader = new Reader(_connectionString);
        try
        {
            var columns = field switch { TermField.Title => "title : ", TermField.Authors => "{authors people} : ", _ => "" };
            return reader.Find($"{columns}\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        finally
        {
            _idle.Add(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
        _keeper.Dispose();
    }

    private static string ConnectionString(string? file) => new SqliteConnectionStringBuilder
    {
        DataSource = file ?? $"file:{Guid.NewGuid():N}?mode=memory&cache=shared",
        Pooling = false,
    }.ToString();

    /// <summary>One connection with its prepared statement; used by one thread at a time.</summary>
    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _command;
        private readonly SqliteParameter _match;

        public Reader(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            _command = _connection.CreateCommand();
            _command.CommandText = Match;
            _match = _command.Parameters.Add("$match", SqliteType.Text);
        }

        public List<int> Find(string match)
        {
            _match.Value = match;
            using var rows = _command.ExecuteReader();
            var found = new List<int>();
            while (rows.Read())
                found.Add(rows.GetInt32(0));
            return found;
        }

        public void Dispose()
        {
            _command.Dispose();
            _connection.Dispose();
        }
    }
}
