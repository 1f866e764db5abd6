using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Benchmarks.Ledger;

/// <summary>What it costs that every commit is flushed to the disk: the same row with and without.</summary>
internal static class FlushBenchmark
{
    public static Latency OneCommit(string path, string synchronous, string document, int commits)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; CREATE TABLE runs (document TEXT)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO runs VALUES ($document)";
        command.Parameters.AddWithValue("$document", document);
        return Latency.Of(commits, _ => command.ExecuteNonQuery());
    }
}
