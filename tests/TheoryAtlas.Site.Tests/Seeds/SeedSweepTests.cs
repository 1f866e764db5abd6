using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Site.Seeds;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Seeds;

public sealed class SeedSweepTests : IDisposable
{
    private static readonly Dictionary<string, double> s_parameters = new() { ["n"] = 400 };

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-seeds-").FullName;
    private readonly SqliteRunLedger _ledger;

    public SeedSweepTests() => _ledger = new SqliteRunLedger(Path.Combine(_folder, "runs.sqlite"));

    [Fact]
    public void The_newest_measurement_of_each_seed_counts_and_the_rest_is_missing()
    {
        Record(Some.Run("a", 1, 1.01, "here"), Some.Run("b", 1, 1.02, "here"), Some.Run("c", 3, 1.03, "here"));

        var sweep = Sweep(3);

        Assert.Equal(["b", "c"], sweep.Measured.Select(run => run.Id));
        Assert.Equal([2], sweep.Missing);
        Assert.Equal("2 of 3 seeds measured, 1 not run.", SeedWords.Progress(sweep));
    }

    [Fact]
    public void Runs_of_another_runtime_build_version_or_parameter_do_not_count()
    {
        Record(
            Some.Run("a", 1, 1, "there"),
            Some.Run("b", 2, 1, "here", sdk: "other"),
            Some.Run("c", 3, 1, "here") with { ClaimHash = "other" },
            Some.Run("d", 4, 1, "here") with { Parameters = new Dictionary<string, double> { ["n"] = 20 } },
            Some.Run("e", 5, 1, "here"));

        Assert.Equal([1, 2, 3, 4], Sweep(5).Missing);
    }

    [Fact]
    public void What_goes_on_is_neither_measured_nor_missing()
    {
        _ledger.Begin(Begun(Some.Run("a", 1, 1, "here")));

        var sweep = Sweep(2);

        Assert.Equal((1, 0), (sweep.Running, sweep.Measured.Count));
        Assert.Equal([2], sweep.Missing);
    }

    [Fact]
    public void All_measurements_together_are_one_sentence()
    {
        Record(Some.Run("a", 1, 1.01, "here"), Some.Run("b", 2, 1.05, "here"));

        Assert.Equal("2 of 2 verified, 2 of 2 controls fail; largest theorem margin 0.5, least control margin 20.", SeedWords.Summary(Sweep(2)));
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static RunRecord Begun(RunRecord run) =>
        run with { EndedAt = null, Verdict = Verdict.Running, Theorem = null, Control = null, Fingerprint = null, Environment = null, StartedAt = TimeProvider.System.GetUtcNow() };

    private SeedSweep Sweep(int count) => SeedSweep.Of(_ledger, "verified", "hash", s_parameters, 1, count);

    private void Record(params RunRecord[] runs)
    {
        foreach (var run in runs)
        {
            _ledger.Begin(Begun(run));
            _ledger.End(run);
        }
    }
}
