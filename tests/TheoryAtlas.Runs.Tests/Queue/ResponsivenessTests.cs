using System.Diagnostics;
using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Runs.Tests.Queue;

public sealed class ResponsivenessTests(RunQueueFixture fixture) : IClassFixture<RunQueueFixture>
{
    [Fact]
    public async Task The_first_event_comes_soon_after_the_click()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var warm = fixture.Queue.Submit(RunRequests.For(Some.Claim("refuted")), again: true);
        await fixture.Queue.Completion(warm.Id, cancellation);

        var clock = Stopwatch.StartNew();
        var run = fixture.Queue.Submit(RunRequests.For(Some.Claim("verified")), again: true);
        await foreach (var happened in fixture.Queue.Events(run.Id, cancellation: cancellation))
        {
            if (happened is ArmProgressed)
                break;
        }

        // 300 ms is what a reader is promised; the rest is for a machine that is building something else.
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1500);
    }
}
