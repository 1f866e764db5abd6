using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

public sealed class LedgerSchemaTests : IDisposable
{
    private readonly TemporaryLedger _files = new();

    [Fact]
    public void A_ledger_of_the_first_version_is_brought_up_with_all_its_runs()
    {
        FirstVersion();

        var parameters = new Dictionary<string, double> { ["a"] = 0, ["b"] = 2 };
        Assert.Equal("r1", Assert.Single(_files.Ledger.Alike("verified", "h1", parameters)).Id);
        Assert.Equal("r1", _files.Ledger.Latest("verified", parameters)!.Id);
        Assert.Equal("r1", _files.Ledger.FindEqual("i1")!.Id);
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _files.Execute("UPDATE ended SET verdict = 'Refuted'"));
    }

    [Fact]
    public void A_document_that_cannot_be_read_does_not_keep_the_others_from_being_brought_up()
    {
        FirstVersion(damaged: true);

        Assert.Equal(Verdict.Verified, _files.Ledger.Find("r1")!.Verdict);
        Assert.Equal(LedgerTrouble.Damaged, Assert.Throws<LedgerUnavailableException>(() => _files.Ledger.Find("r2")).Cause);
    }

    [Fact]
    public void An_older_ledger_is_brought_up_also_by_who_only_reads()
    {
        FirstVersion();
        using var reading = SqliteRunLedger.OpenToRead(_files.File);

        Assert.Equal("r1", reading.FindEqual("i1")!.Id);
    }

    public void Dispose() => _files.Dispose();

    private void FirstVersion(bool damaged = false)
    {
        using var connection = _files.Connection();
        connection.Execute("PRAGMA journal_mode = WAL");
        LedgerSchema.Migrate(connection, _files.File, target: 1);
        var run = Some.Run("r1", Verdict.Verified) with { Parameters = new Dictionary<string, double> { ["b"] = 2, ["a"] = -0.0 } };
        Insert("r1", System.Text.Json.JsonSerializer.Serialize(run, RunJson.Default.RunRecord));
        if (damaged)
            Insert("r2", "{ not JSON");

        void Insert(string id, string document)
        {
            connection.Execute("INSERT INTO began (id, claim, started_at, owner, document) VALUES ($id, 'verified', '2026', 'h/1/1', $document)", ("$id", id), ("$document", document));
            connection.Execute("INSERT INTO ended (id, identity, verdict, ended_at, document) VALUES ($id, 'i1', 'Verified', '2026', $document)", ("$id", id), ("$document", document));
        }
    }
}
