using System.Diagnostics;
using TheoryAtlas.Runs.Queue;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Runs.Tests.Sweeps;

public sealed class SweepTests(Queue.RunQueueFixture fixture) : IClassFixture<Queue.RunQueueFixture>
{
    [Fact]
    public async Task Every_seed_is_run_once_and_summed_up()
    {
        var requests = Enumerable.Range(1, 5).Select(seed => RunRequests.For(Some.Claim("verified"), seed: seed)).Append(RunRequests.For(Some.Claim("refuted")));
        var runs = new List<RunRecord>();
        await foreach (var run in Sweep.Run(fixture.Queue, requests, ahead: 2, TestContext.Current.CancellationToken))
            runs.Add(run);

        var summaries = ClaimSummary.Of(runs);
        Assert.Equal([1, 2, 3, 4, 5], runs.Where(run => run.Claim == "verified").Select(run => run.Seed).Order());
        Assert.Equal(["refuted", "verified"], summaries.Select(summary => summary.Claim));
        Assert.Equal((0, 1), (summaries[0].Verified, summaries[0].FailingControls));
        Assert.Equal((5, 5), (summaries[1].Verified, summaries[1].FailingControls));
        Assert.InRange(summaries[1].LargestTheoremMargin!.Value, 0, 1);
        Assert.InRange(summaries[1].SmallestControlMargin!.Value, 1, 100);
    }

    [Fact]
    public async Task Leaving_early_cancels_the_rest()
    {
        var requests = new[] { RunRequests.For(Some.Claim("refuted")), RunRequests.For(Some.Claim("never-ends-soon"), seed: 77) };
        await foreach (var run in Sweep.Run(fixture.Queue, requests, ahead: 2, TestContext.Current.CancellationToken))
        {
            Assert.Equal(Verdict.Refuted, run.Verdict);
            break;
        }

        var left = fixture.Ledger.History("never-ends-soon").Single(run => run.Seed == 77);
        var ended = await fixture.Queue.Completion(left.Id, TestContext.Current.CancellationToken);
        Assert.Equal(Verdict.Cancelled, ended.Verdict);
    }

    [Fact]
    public void Median_of_an_even_number_of_runs_lies_between_the_middle_two()
    {
        var runs = new[] { 4.0, 1, 2, 10 }.Select(seconds => Some.Run() with { Seconds = seconds });

        Assert.Equal(3, new ClaimSummary("some", [.. runs]).MedianSeconds);
    }

    [Fact]
    public void A_claim_is_changed_when_a_file_in_its_folder_is() =>
        Assert.Equal(["a", "b"], ChangedClaims.Ids(["claims/a/Check.cs", "claims/b/claim.yaml", "claims/a/statement.md", "claims/TheoryAtlas.Claims.csproj", "src/claims/c/x"]).Order());

    [Fact]
    public async Task Changes_are_found_in_a_repository_and_its_absence_is_said()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Some.TemporaryFolder();
        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangedClaims.In(folder, cancellation: cancellation));

        Write("claims/kept/Check.cs", "1");
        Write("claims/edited/Check.cs", "1");
        await Git("init", "-q", "-b", "main");
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        await Git("checkout", "-q", "-b", "work");
        Write("claims/committed/Check.cs", "1");
        await Git("add", "-A");
        await Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "second");
        Write("claims/edited/Check.cs", "2");
        Write("claims/new/claim.yaml", "1");
        var changed = await ChangedClaims.In(folder, cancellation: cancellation);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(["committed", "edited", "new"], changed.Order());

        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        async Task Git(params string[] arguments)
        {
            using var git = Process.Start("git", ["-C", folder, .. arguments]);
            await git.WaitForExitAsync(cancellation);
            Assert.Equal(0, git.ExitCode);
        }
    }
}
