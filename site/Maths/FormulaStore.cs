using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace TheoryAtlas.Site.Maths;

/// <summary>
/// Set formulas in a file of their own: together they are many times the text that they stand in, so what is held in memory is
/// which of them there are, and those that were shown last. Where the file cannot be used, they are kept as long as the process lives.
/// </summary>
internal sealed class FormulaStore : IDisposable
{
    private const string Schema = "CREATE TABLE IF NOT EXISTS formulas (id INTEGER PRIMARY KEY, tex TEXT NOT NULL, display INTEGER NOT NULL, html TEXT, error TEXT, UNIQUE (tex, display))";

    private const string Memory = ":memory:";

    // Few formulas stand in most places; each has one place here, where it replaces another.
    private const int Places = 1 << 13;
    private const int LongestHeld = 1 << 12;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Formula, long> _known = new();
    private readonly Held?[] _held = new Held?[Places];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="file">Its path; <c>:memory:</c> for none.</param>
    public FormulaStore(string file)
    {
        _connection = Open(file);
        _read = _connection.CreateCommand();
        _read.CommandText = "SELECT html, error FROM formulas WHERE id = $id AND tex = $tex AND display = $display";
        foreach (var name in new[] { "$id", "$tex", "$display" })
            _read.Parameters.AddWithValue(name, 0L);
        using var all = _connection.CreateCommand();
        all.CommandText = "SELECT id, tex, display FROM formulas";
        using var rows = all.ExecuteReader();
        while (rows.Read())
            _known[new Formula(rows.GetString(1), rows.GetBoolean(2))] = rows.GetInt64(0);
    }

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty => _known.IsEmpty;

    /// <summary>Whether the formula is kept.</summary>
    public bool Has(Formula formula) => _known.ContainsKey(formula);

    /// <summary>What became of a formula; null where it is not kept.</summary>
    public SetFormula? Find(Formula formula)
    {
        if (!_known.TryGetValue(formula, out var id))
            return null;
        ref var place = ref _held[formula.GetHashCode() & (Places - 1)];
        if (place is { } held && held.Formula == formula)
            return new SetFormula(Encoding.UTF8.GetString(held.Html), null);
        lock (_gate)
        {
            // Another process may have dropped the row, and the number may be another formula's by now.
            (_read.Parameters[0].Value, _read.Parameters[1].Value, _read.Parameters[2].Value) = (id, formula.Tex, formula.Display);
            using var row = _read.ExecuteReader();
            if (row.Read())
            {
                var set = new SetFormula(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1));
                if (set.Html?.Length <= LongestHeld)
                    place = new Held(formula, Encoding.UTF8.GetBytes(set.Html));
                return set;
            }

            _known.TryRemove(formula, out _);
            return null;
        }
    }

    /// <summary>Keeps formulas.</summary>
    public void Add(IEnumerable<(Formula Formula, SetFormula Set)> formulas)
    {
        lock (_gate)
        {
            using var all = _connection.BeginTransaction();
            using var insert = _connection.CreateCommand();
            insert.Transaction = all;
            insert.CommandText = "INSERT INTO formulas (tex, display, html, error) VALUES ($tex, $display, $html, $error) ON CONFLICT (tex, display) DO UPDATE SET html = excluded.html, error = excluded.error RETURNING id";
            foreach (var (formula, set) in formulas)
            {
                insert.Parameters.Clear();
                insert.Parameters.AddWithValue("$tex", formula.Tex);
                insert.Parameters.AddWithValue("$display", formula.Display);
                insert.Parameters.AddWithValue("$html", (object?)set.Html ?? DBNull.Value);
                insert.Parameters.AddWithValue("$error", (object?)set.Error ?? DBNull.Value);
                _known[formula] = (long)insert.ExecuteScalar()!;
                _held[formula.GetHashCode() & (Places - 1)] = null;
            }

            all.Commit();
        }
    }

    /// <summary>Drops all but these.</summary>
    public void Keep(IReadOnlySet<Formula> wanted)
    {
        lock (_gate)
        {
            using var all = _connection.BeginTransaction();
            using var delete = _connection.CreateCommand();
            delete.Transaction = all;
            delete.CommandText = "DELETE FROM formulas WHERE id = $id";
            delete.Parameters.AddWithValue("$id", 0L);
            foreach (var (formula, id) in _known.Where(known => !wanted.Contains(known.Key)).ToList())
            {
                delete.Parameters[0].Value = id;
                delete.ExecuteNonQuery();
                _known.TryRemove(formula, out _);
            }

            all.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _read.Dispose();
            _connection.Dispose();
        }
    }

    private static SqliteConnection Open(string file)
    {
        foreach (var damaged in file == Memory ? [] : new[] { false, true })
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                if (damaged)
                    File.Delete(file);
                return Open(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false });
            }
            catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
            {
                // What cannot be read is made again; what cannot be made is done without.
            }
        }

        return Open(new SqliteConnectionStringBuilder { DataSource = Memory });
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

    private sealed record Held(Formula Formula, byte[] Html);
}
