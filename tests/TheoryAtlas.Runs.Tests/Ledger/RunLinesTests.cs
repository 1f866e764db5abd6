using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Ledger;

namespace TheoryAtlas.Runs.Tests.Ledger;

public sealed class RunLinesTests : IDisposable
{
    private readonly TemporaryLedger _files = new();

    [Fact]
    public void An_export_reads_back_equal_and_in_order()
    {
        string[] reasons = ["", "√ε ≤ 10⁻³ 🙂", "a\nb\r\n\u2028\u2029\t\0\"\\", new string('é', 200_000)];
        double[] values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2];
        foreach (var reason in reasons)
        {
            _files.Add(with: run => run with
            {
                Reason = reason,
                Theorem = Some.Arm([.. values.Select(value => Some.Finding(value, "α"))]),
                Parameters = values.Select((value, i) => (value, i)).ToDictionary(pair => $"p{pair.i}", pair => pair.value),
            });
        }

        _files.Add(Verdict.Running);
        var read = Read(Written(_files.Ledger.All()));

        Assert.Equal(["r001", "r002", "r003", "r004", "r005"], read.Select(run => run.Id));
        Assert.Equal(reasons, read.Take(4).Select(run => run.Reason));
        Assert.All(read.Take(4), run => Assert.Equal(values.Select(Bits), run.Theorem!.Evidence!.Findings.Select(finding => Bits(finding.Measured))));
        Assert.Equal(_files.Ledger.All().Select(Json), read.Select(Json));
    }

    [Fact]
    public void Any_run_reads_back_equal() => Prop.ForAll(
        ArbMap.Default.ArbFor<(double[] Values, string? Reason, int Seed, long Bytes)>(),
        any =>
        {
            // A surrogate on its own is no text, and UTF-8 has no form for it.
            var reason = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(any.Reason ?? ""));
            var run = Some.Run("r", Verdict.Errored) with
            {
                Reason = reason,
                Seed = any.Seed,
                PeakBytes = any.Bytes,
                Control = new ArmResult(new Evidence([.. any.Values.Select(value => Some.Finding(value, reason + "x", value))], []), new RunError(reason, null), 0),
            };
            var read = Assert.Single(Read(Written([run])));
            Assert.Equal(Json(run), Json(read));
            Assert.Equal(any.Values.Select(Bits), read.Control!.Evidence!.Findings.Select(finding => Bits(finding.Measured)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_named_claims_runs_are_exported()
    {
        _files.Add();
        var other = _files.Add(claim: "other");

        Assert.Equal(other.Id, Assert.Single(_files.Ledger.All("other")).Id);
    }

    [Fact]
    public void Runs_are_read_one_at_a_time_so_memory_does_not_grow_with_the_ledger()
    {
        _files.Add();
        _files.Add();
        _files.Execute("DROP TRIGGER ended_is_final; UPDATE ended SET document = '{ no' WHERE id = 'r002'");

        // Had the second been read with the first, there would be no first.
        using var runs = _files.Ledger.All().GetEnumerator();
        Assert.True(runs.MoveNext());
        Assert.Equal("r001", runs.Current.Id);
        Assert.Contains("r002", Assert.Throws<LedgerUnavailableException>(() => runs.MoveNext()).Message);
    }

    [Fact]
    public void A_line_that_is_no_run_is_named()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(Json(Some.Run()) + "\n{\"id\":1}\n")));

        Assert.StartsWith("Line 2 is not a run", wrong.Message);
    }

    public void Dispose() => _files.Dispose();

    private static byte[] Written(IEnumerable<RunRecord> runs)
    {
        using var output = new MemoryStream();
        var count = RunLines.Write(runs, output);
        Assert.Equal(count, output.ToArray().Count(letter => letter == '\n'));
        return output.ToArray();
    }

    private static List<RunRecord> Read(byte[] lines) => [.. RunLines.Read(new StringReader(Encoding.UTF8.GetString(lines)))];

    private static string Json(RunRecord run) => JsonSerializer.Serialize(run, RunJson.Default.RunRecord);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
