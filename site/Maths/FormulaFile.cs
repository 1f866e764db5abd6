using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Site.Maths;

/// <summary>The file that keeps set formulas, or the memory where there can be no file.</summary>
internal static class FormulaFile
{
    private const string Schema = "CREATE TABLE IF NOT EXISTS formulas (id INTEGER PRIMARY KEY, tex TEXT NOT NULL, display INTEGER NOT NULL, html TEXT, error TEXT, UNIQUE (tex, display))";

    private const string Memory = ":memory:";

    /// <summary>Opens the file, or makes it; one that is damaged is made again.</summary>
    /// <param name="file">Its path; <c>:memory:</c> for none.</param>
    /// <returns>The connection, and why it is one to memory, if the file could not be used.</returns>
    public static (SqliteConnection Connection, string? Problem) Open(string file)
    {
        string? problem = null;
        foreach (var damaged in file == Memory ? [] : new[] { false, true })
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                if (damaged)
                    File.Delete(file);
                return (Open(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }), null);
            }
            catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
            {
                // What cannot be read is made again; what cannot be made is done without.
                problem = exception.Message;
            }
        }

        return (Open(new SqliteConnectionStringBuilder { DataSource = Memory }), problem);
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder options)
    {
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 3000; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; " + Schema;
            command.ExecuteNonQuery();

            // What is no database shows itself when it is first read.
            command.CommandText = "SELECT count(*) FROM formulas";
            command.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
