using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Queries;

namespace TheoryAtlas.Search.Index;

/// <summary>The FTS5 table: which documents hold a phrase, or a word in the title or among the authors.</summary>
/// <remarks>
/// There is one connection, and one thread at a time uses it: what it is asked takes a fraction of a millisecond, and a file that
/// another program replaces stays readable. Nothing that a reader types reaches SQL but as quoted strings of folded words.
/// </remarks>
internal sealed class FullTextTable : IDisposable
{
    private const string Match = "SELECT rowid FROM documents WHERE documents MATCH $match";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteParameter _match;
    private readonly Lock _gate = new();

    /// <summary>Builds the table in memory, or in a file that must not exist yet.</summary>
    public FullTextTable(IReadOnlyList<AnalyzedDocument> documents, Lexicon lexicon, string? file = null)
        : this(Connect(file ?? ":memory:", SqliteOpenMode.ReadWriteCreate), connection =>
        {
            using var transaction = connection.BeginTransaction();
            Fill(connection, documents, lexicon);
            transaction.Commit();
        })
    {
    }

    private FullTextTable(SqliteConnection connection, Action<SqliteConnection> fill)
    {
        _connection = connection;
        fill(connection);
        _find = connection.CreateCommand();
        _find.CommandText = Match;
        _match = _find.Parameters.Add("$match", SqliteType.Text);
    }

    /// <summary>Opens the table in a database that holds it, to read.</summary>
    public static FullTextTable Open(string file) => new(Connect(file, SqliteOpenMode.ReadOnly), _ => { });

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
        var columns = field switch { TermField.Title => "title : ", TermField.Authors => "{authors people} : ", _ => "" };
        var match = $"{columns}\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        lock (_gate)
        {
            _match.Value = match;
            using var rows = _find.ExecuteReader();
            var found = new List<int>();
            while (rows.Read())
                found.Add(rows.GetInt32(0));
            return found;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _find.Dispose();
            _connection.Dispose();
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = mode }.ToString());
        connection.Open();
        return connection;
    }
}
