using System.Text.Json;
using TheoryAtlas.Cli.Commands;
using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();

    private string File => Path.Combine(_atlas.Root, ".data", "ledger.db");

    [Fact]
    public async Task Commands_that_read_need_no_ledger_and_make_none()
    {
        foreach (var arguments in new string[][] { ["list", "claims"], ["search", "network"], ["ledger"], ["ledger", "info"], ["ledger", "check"], ["ledger", "export"], ["ledger", "prune", "--keep", "1"] })
        {
            var outcome = await Atlas(arguments);
            Assert.True(outcome.ExitCode == 0, $"{string.Join(' ', arguments)}: {outcome.Errors}");
        }

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task What_is_recorded_is_counted_exported_and_pruned()
    {
        Record("a", "a", "a", "b");

        using (var info = JsonDocument.Parse((await Atlas("ledger", "--json")).Output))
        {
            Assert.Equal(4, info.RootElement.GetProperty("runs").GetInt32());
            Assert.Equal(4, info.RootElement.GetProperty("verdicts").GetProperty("timed-out").GetInt32());
        }

        var lines = (await Atlas("ledger", "export", "--claim", "a")).Output;
        Assert.Equal(["r0", "r1", "r2"], RunLines.Read(new StringReader(lines)).Select(run => run.Id));

        var dry = await Atlas("ledger", "prune", "--keep", "1", "--dry-run");
        Assert.Contains("2 runs would be removed", dry.Output, StringComparison.Ordinal);
        var pruned = await Atlas("ledger", "prune", "--keep", "1");
        Assert.Contains("2 runs removed. The ledger is ", pruned.Output, StringComparison.Ordinal);

        var file = Path.Combine(_atlas.Root, "runs.jsonl");
        Assert.Equal("", (await Atlas("ledger", "export", "-o", file)).Output);
        Assert.Equal(["r2", "r3"], RunLines.Read(new StringReader(await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))).Select(run => run.Id));
        Assert.Equal(0, (await Atlas("ledger", "check")).ExitCode);
    }

    [Fact]
    public async Task Damage_is_a_line_each_and_exits_with_1()
    {
        Record("a");
        await System.IO.File.WriteAllTextAsync(File, "This was a ledger once. " + new string('x', 5_000), TestContext.Current.CancellationToken);

        var check = await Atlas("ledger", "check");
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("The file cannot be read as a ledger: ", Assert.Single(check.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Atlas("ledger", "check", "--json")).Output);
        Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());

        var list = await Atlas("list", "claims");
        Assert.Equal(2, list.ExitCode);
        Assert.Contains("is damaged. 'atlas ledger check' says where.", list.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_pruned_while_a_claim_cannot_be_read()
    {
        Record("a", "a");
        _atlas.Write("corpus/papers/broken.yaml", "titel: A word\n");

        var refused = await Atlas("ledger", "prune", "--keep", "1");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Nothing was removed", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("\n        2 timed out", (await Atlas("ledger")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger", "prune")]
    [InlineData("ledger", "prune", "--keep", "-1")]
    [InlineData("ledger", "prune", "--keep", "1", "--older-than", "soon")]
    [InlineData("ledger", "export", "--claim", "no-such-claim")]
    [InlineData("ledger", "prune", "--keep", "1", "--claim", "no-such-claim")]
    public async Task Wrong_use_exits_with_2(params string[] arguments)
    {
        var outcome = await Atlas(arguments);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.NotEqual("", outcome.Errors);
    }

    [Theory]
    [InlineData("90d", 90 * 24)]
    [InlineData("12h", 12)]
    [InlineData("0d", 0)]
    [InlineData("90", null)]
    [InlineData("d", null)]
    [InlineData("-1d", null)]
    [InlineData("999999999d", null)]
    public void An_age_is_a_number_of_days_or_hours(string text, int? hours) =>
        Assert.Equal(hours, LedgerPruneCommand.Age(text)?.TotalHours);

    public void Dispose() => _atlas.Dispose();

    private Task<Outcome> Atlas(params string[] arguments) => AtlasProcess.Run([.. arguments, "--root", _atlas.Root]);

    private void Record(params string[] claims)
    {
        using var ledger = new SqliteRunLedger(File);
        for (var i = 0; i < claims.Length; i++)
        {
            var run = new RunRecord
            {
                Id = $"r{i}",
                Claim = claims[i],
                Parameters = new Dictionary<string, double>(),
                Seed = 1,
                Identity = "i",
                ClaimHash = "h",
                StartedAt = DateTimeOffset.UnixEpoch,
                EndedAt = DateTimeOffset.UnixEpoch,
                Verdict = Verdict.TimedOut,
                Reason = "Timed out.",
            };
            ledger.Begin(run);
            ledger.End(run);
        }
    }
}
