using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace TheoryAtlas.Site.Maths;

/// <summary>
/// Set formulas in a file of their own: together they are many times the text that they stand in, so what is held in memory is
/// which of them there are, and those that were shown last. What the file does not take, such as on a full disk, is kept as long as the process lives.
/// </summary>
internal sealed partial class FormulaStore : IDisposable
{
    // Few formulas stand in most places; each has one place here, where it replaces another.
    private const int Places = 1 << 13;
    private const int LongestHeld = 1 << 12;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Formula, Row> _known = new();
    private readonly ConcurrentDictionary<Formula, SetFormula> _unwritten = new();
    private readonly Held?[] _held = new Held?[Places];
    private readonly string _file;
    private readonly ILogger _log;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _read;
    private bool _isReported;

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="file">Its path; <c>:memory:</c> for none.</param>
    /// <param name="log">Where an operator reads that the file cannot be used; null for nowhere.</param>
    public FormulaStore(string file, ILogger<FormulaStore>? log = null)
    {
        (_file, _log) = (file, log ?? NullLogger<FormulaStore>.Instance);
        (_connection, var problem) = FormulaFile.Open(file);
        if (problem is not null)
            Report(problem);
        _read = _connection.CreateCommand();
        _read.CommandText = "SELECT html, error FROM formulas WHERE id = $id AND tex = $tex AND display = $display";
        foreach (var name in new[] { "$id", "$tex", "$display" })
            _read.Parameters.AddWithValue(name, 0L);
        using var all = _connection.CreateCommand();
        all.CommandText = "SELECT id, tex, display, error FROM formulas";
        using var rows = all.ExecuteReader();
        while (rows.Read())
            _known[new Formula(rows.GetString(1), rows.GetBoolean(2))] = new Row(rows.GetInt64(0), rows.IsDBNull(3) ? null : rows.GetString(3));
    }

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty => _known.IsEmpty && _unwritten.IsEmpty;

    /// <summary>Whether the formula is kept.</summary>
    public bool Has(Formula formula) => _known.ContainsKey(formula) || _unwritten.ContainsKey(formula);

    /// <summary>Why a formula cannot be set; null where it can, or where it is not kept. Nothing is read for it: lint asks this of all of them.</summary>
    public string? Error(Formula formula) =>
        _unwritten.TryGetValue(formula, out var unwritten) ? unwritten.Error : _known.GetValueOrDefault(formula).Error;

    /// <summary>What became of a formula; null where it is not kept.</summary>
    public SetFormula? Find(Formula formula)
    {
        if (_unwritten.TryGetValue(formula, out var unwritten))
            return unwritten;
        if (!_known.TryGetValue(formula, out var known))
            return null;
        ref var place = ref _held[formula.GetHashCode() & (Places - 1)];
        if (place is { } held && held.Formula == formula)
            return new SetFormula(Encoding.UTF8.GetString(held.Html), null);
        lock (_gate)
        {
            try
            {
                // Another process may have dropped the row, and the number may be another formula's by now.
                (_read.Parameters[0].Value, _read.Parameters[1].Value, _read.Parameters[2].Value) = (known.Id, formula.Tex, formula.Display);
                using var row = _read.ExecuteReader();
                if (row.Read())
                {
                    var set = new SetFormula(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1));
                    if (set.Html?.Length <= LongestHeld)
                        place = new Held(formula, Encoding.UTF8.GetBytes(set.Html));
                    return set;
                }
            }
            catch (SqliteException failure)
            {
                // What cannot be read is set again.
                Report(failure.Message);
            }

            _known.TryRemove(formula, out _);
            return null;
        }
    }

    /// <summary>Keeps formulas, and with them those that the file did not take before.</summary>
    public void Add(IEnumerable<(Formula Formula, SetFormula Set)> formulas)
    {
        lock (_gate)
        {
            foreach (var (formula, set) in formulas)
                _unwritten[formula] = set;
            try
            {
                foreach (var (formula, row) in Write(_unwritten))
                    (_known[formula], _held[formula.GetHashCode() & (Places - 1)]) = (row, null);
                _unwritten.Clear();
                _isReported = false;
            }
            catch (SqliteException failure)
            {
                Report(failure.Message);
            }
        }
    }

    /// <summary>Drops all but these.</summary>
    public void Keep(IReadOnlySet<Formula> wanted)
    {
        lock (_gate)
        {
            foreach (var formula in _unwritten.Keys.Where(formula => !wanted.Contains(formula)))
                _unwritten.TryRemove(formula, out _);
            var unwanted = _known.Where(known => !wanted.Contains(known.Key)).ToList();
            if (unwanted.Count == 0)
                return;
            try
            {
                Delete(unwanted.Select(known => known.Value.Id));
                foreach (var (formula, _) in unwanted)
                    _known.TryRemove(formula, out _);
            }
            catch (SqliteException failure)
            {
                // They are in nobody's way; the next start drops them.
                Report(failure.Message);
            }
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

    private List<(Formula Formula, Row Row)> Write(IEnumerable<KeyValuePair<Formula, SetFormula>> formulas)
    {
        List<(Formula, Row)> written = [];
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
            written.Add((formula, new Row((long)insert.ExecuteScalar()!, set.Error)));
        }

        all.Commit();
        return written;
    }

    private void Delete(IEnumerable<long> ids)
    {
        using var all = _connection.BeginTransaction();
        using var delete = _connection.CreateCommand();
        delete.Transaction = all;
        delete.CommandText = "DELETE FROM formulas WHERE id = $id";
        delete.Parameters.AddWithValue("$id", 0L);
        foreach (var id in ids)
        {
            delete.Parameters[0].Value = id;
            delete.ExecuteNonQuery();
        }

        all.Commit();
    }

    // Once for as long as it lasts, not once a request.
    private void Report(string problem)
    {
        if (_isReported)
            return;
        _isReported = true;
        Unusable(_file, problem.TrimEnd('.'));
    }

    [LoggerMessage(1, LogLevel.Warning, "{File} cannot be used ({Problem}): set formulas are kept in memory, and set again at the next start.")]
    private partial void Unusable(string file, string problem);

    private readonly record struct Row(long Id, string? Error);

    private sealed record Held(Formula Formula, byte[] Html);
}
