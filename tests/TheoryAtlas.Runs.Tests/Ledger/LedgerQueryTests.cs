using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

/// <summary>What is found, whatever else is newer, and that it is found by an index.</summary>
public sealed class LedgerQueryTests : IDisposable
{
    private static readonly Dictionary<string, double> Twenty = new() { ["n"] = 20 };

    private readonly TemporaryLedger _files = new();

    [Fact]
    public void Alike_runs_are_found_however_many_others_are_newer()
    {
        var old = _files.Add();
        for (var i = 0; i < 20; i++)
            _files.Add(n: 30);

        Assert.Equal(old.Id, Assert.Single(_files.Ledger.Alike("verified", "h1", Twenty, limit: 5)).Id);
        Assert.Equal(5, _files.Ledger.Alike("verified", "h1", new Dictionary<string, double> { ["n"] = 30 }, limit: 5).Count);
    }

    [Fact]
    public void Pages_of_runs_follow_one_another_without_gaps_and_repeats()
    {
        string[] all = [.. Enumerable.Range(0, 5).Select(i => _files.Add(claim: i == 2 ? "other" : "verified").Id).Reverse()];

        var first = _files.Ledger.Before(null, null, 2).Select(run => run.Id).ToArray();
        var second = _files.Ledger.Before(first[^1], null, 2).Select(run => run.Id).ToArray();
        var last = _files.Ledger.Before(second[^1], null, 2).Select(run => run.Id).ToArray();

        Assert.Equal(all, first.Concat(second).Concat(last));
        Assert.Equal((5, 4), (_files.Ledger.Count(), _files.Ledger.Count("verified")));
        Assert.Equal(all.Where((_, i) => i != 2), _files.Ledger.Before(null, "verified", 9).Select(run => run.Id));
        Assert.Empty(_files.Ledger.Before("unknown", null, 9));
    }

    [Fact]
    public void A_probe_leaves_nothing_behind()
    {
        _files.Ledger.Probe();

        Assert.Equal(0, _files.Ledger.Count());
    }

    [Fact]
    public void Runs_are_alike_only_as_measurements_of_the_claim_as_it_is()
    {
        _files.Add(Verdict.Errored);
        _files.Add(Verdict.Cancelled);
        _files.Add(claim: "other");
        _files.Add(with: run => run with { ClaimHash = "h0" });
        var first = _files.Add(Verdict.Refuted, with: run => run with { Seed = 7 });
        var second = _files.Add(Verdict.Vacuous, with: run => run with { Identity = "another runtime" });

        Assert.Equal([second.Id, first.Id], _files.Ledger.Alike("verified", "h1", Twenty).Select(run => run.Id));
    }

    [Fact]
    public void Seeds_are_counted_once_each_among_runs_that_are_alike()
    {
        foreach (var seed in new[] { 7, 8, 7 })
            _files.Add(with: run => run with { Seed = seed });
        _files.Add(Verdict.Errored, with: run => run with { Seed = 9 });
        _files.Add(with: run => run with { Seed = 10, ClaimHash = "h0" });

        Assert.Equal(2, _files.Ledger.CountSeeds("verified", "h1", Twenty));
        Assert.Equal(0, _files.Ledger.CountSeeds("verified", "h1", new Dictionary<string, double> { ["n"] = 30 }));
    }

    [Fact]
    public void Lists_leave_plots_out_and_a_run_has_them()
    {
        var plot = new Plot("c", Axis.Linear("x"), Axis.Log("y"), [new Series("s", SeriesRole.Measured, [new PlotPoint(1, 2)])]);
        var measured = new ArmResult(new Evidence([Some.Finding(1)], [plot]), null, 1);
        var run = _files.Add(with: begun => begun with { Theorem = measured, Control = measured });

        var listed = Assert.Single(_files.Ledger.History("verified"));

        Assert.Empty(listed.Theorem!.Evidence!.Plots);
        Assert.Empty(listed.Control!.Evidence!.Plots);
        Assert.Equal(measured.Evidence!.Findings, listed.Theorem.Evidence.Findings);
        Assert.NotEmpty(_files.Ledger.Find(run.Id)!.Theorem!.Evidence!.Plots);
    }

    [Fact]
    public void The_version_changes_with_every_record_whoever_makes_it()
    {
        var first = _files.Ledger.Version;
        Assert.Equal(first, _files.Ledger.Version);

        _files.Add();
        var second = _files.Ledger.Version;
        Assert.NotEqual(first, second);

        using (var elsewhere = new SqliteRunLedger(_files.File))
            elsewhere.Begin(Some.Run("elsewhere", Verdict.Running, "verified", "i"));
        Assert.NotEqual(second, _files.Ledger.Version);
    }

    [Fact]
    public void Outcomes_are_those_that_the_latest_is_chosen_from_oldest_first()
    {
        var first = _files.Add(Verdict.Errored);
        _files.Add(Verdict.Cancelled);
        _files.Add(n: 30);
        _files.Add(claim: "other");
        var last = _files.Add(Verdict.Refuted, with: run => run with { ClaimHash = "h0" });

        var outcomes = _files.Ledger.Outcomes("verified", Twenty);

        Assert.Equal([(first.Id, Verdict.Errored), (last.Id, Verdict.Refuted)], outcomes.Select(outcome => (outcome.Id, outcome.Verdict)));
        Assert.Equal(_files.Ledger.Latest("verified", Twenty)!.EndedAt, outcomes[^1].EndedAt);
    }

    [Fact]
    public void Parameters_are_the_same_in_any_order_and_zero_has_no_sign()
    {
        _files.Add(with: run => run with { Parameters = new Dictionary<string, double> { ["b"] = 0.1 + 0.2, ["a"] = -0.0 } });

        Assert.Single(_files.Ledger.Alike("verified", "h1", new Dictionary<string, double> { ["a"] = 0, ["b"] = 0.1 + 0.2 }));
        Assert.Empty(_files.Ledger.Alike("verified", "h1", new Dictionary<string, double> { ["a"] = 0, ["b"] = 0.3 }));
        Assert.Empty(_files.Ledger.Alike("verified", "h1", new Dictionary<string, double> { ["a"] = 0 }));
    }

    [Fact]
    public void The_latest_run_is_of_these_parameters_and_tells_something()
    {
        Assert.Null(_files.Ledger.Latest("verified", Twenty));
        _files.Add();
        var latest = _files.Add(Verdict.TimedOut, with: run => run with { ClaimHash = "h2" });
        _files.Add(Verdict.Cancelled);
        _files.Add(Verdict.Interrupted);
        _files.Add(Verdict.Running);
        _files.Add(n: 30);
        _files.Add(claim: "other");

        Assert.Equal(latest.Id, _files.Ledger.Latest("verified", Twenty)!.Id);
    }

    [Theory]
    [InlineData("WHERE began.id = $x LIMIT 1")]
    [InlineData("WHERE ended.identity = $x AND ended.verdict IN ('Verified', 'Refuted', 'Vacuous') ORDER BY ended.number DESC LIMIT 1")]
    [InlineData("WHERE ended.claim = $x AND ended.parameters = $x AND ended.verdict IN ('Verified', 'Refuted', 'Vacuous', 'Errored', 'TimedOut') ORDER BY ended.number DESC LIMIT 1")]
    [InlineData("WHERE ended.claim_hash = $x AND ended.parameters = $x AND ended.claim = $x AND ended.verdict IN ('Verified', 'Refuted', 'Vacuous') ORDER BY ended.number DESC LIMIT 1")]
    [InlineData("WHERE began.claim = $x ORDER BY began.number DESC LIMIT 1")]
    public void A_query_searches_by_an_index_and_sorts_nothing(string condition)
    {
        _ = _files.Ledger;
        using var connection = _files.Connection();
        using var command = connection.Command($"EXPLAIN QUERY PLAN {LedgerReader.Select}{condition}", ("$x", "x"));
        using var rows = command.ExecuteReader();
        var plan = new List<string>();
        while (rows.Read())
            plan.Add(rows.GetString(3));

        Assert.Equal(2, plan.Count);
        Assert.All(plan, step => Assert.StartsWith("SEARCH", step));
        Assert.DoesNotContain("ended_verdict", string.Concat(plan));
    }

    public void Dispose() => _files.Dispose();
}
