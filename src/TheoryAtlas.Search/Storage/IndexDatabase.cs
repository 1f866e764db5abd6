using Microsoft.Data.Sqlite;
using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Storage;

/// <summary>An index in one SQLite database: the full-text table, and a table of parts that are read into memory whole.</summary>
internal static class IndexDatabase
{
    private const string Records = "records";
    private const string Ranking = "ranking";
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a database that must not exist yet.</summary>
    public static void Write(string file, SearchableAtlas atlas, DocumentAnalyses analyses, IndexData data)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();

        // The file gets its name only when it is whole, so a crash while it is written harms nothing.
        Execute(connection, "PRAGMA page_size = 65536; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE parts(name TEXT PRIMARY KEY, bytes BLOB NOT NULL)");
        using var transaction = connection.BeginTransaction();
        FullTextTable.Fill(connection, analyses.Documents, analyses.Lexicon);
        Put(connection, Records, writer => RecordFormat.Write(writer, atlas));
        Put(connection, Ranking, data.Write);
        transaction.Commit();
    }

    /// <summary>Loads SQLite's own library, which takes some twenty milliseconds, before it is needed.</summary>
    public static void LoadLibrary()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
    }

    /// <summary>Reads the papers and claims of a database whose bytes are known to be whole.</summary>
    public static SearchableAtlas ReadRecords(string file) => Get(file, Records, RecordFormat.Read);

    /// <summary>Reads the ranking of a database whose bytes are known to be whole.</summary>
    public static IndexData ReadRanking(string file) => Get(file, Ranking, IndexData.Read);

    private static void Put(SqliteConnection connection, string name, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO parts(name, bytes) VALUES ($name, $bytes)";
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$bytes", bytes.ToArray());
        command.ExecuteNonQuery();
    }

    private static T Get<T>(string file, string name, Func<BinaryReader, T> read)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM parts WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        var row = command.ExecuteScalar() as long? ?? throw new InvalidDataException($"The part '{name}' is missing.");
        using var bytes = new SqliteBlob(connection, "parts", "bytes", row, readOnly: true);
        using var reader = new BinaryReader(new BufferedStream(bytes, BufferSize));
        return read(reader);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
