using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Live;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class RunEventStreamTests
{
    private static readonly Plot Empty = new("A caption", Axis.Linear("n"), Axis.Linear("y"), []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silent_run_shows_every_quarter_of_a_minute_that_the_connection_lives()
    {
        var (clock, body, events) = (new ManualClock(), new MemoryStream(), Channel.CreateUnbounded<RunEvent>());
        var sending = Stream(body, clock).SendAsync(events.Reader.ReadAllAsync(Cancellation), Cancellation);

        for (var beat = 0; beat < 2; beat++)
        {
            await Until(() => clock.IsAwaited);
            clock.Advance(TimeSpan.FromSeconds(15));
            var expected = beat + 1;
            await Until(() => Text(body).Split('\n').Count(line => line == ":") == expected);
        }

        events.Writer.Complete();
        await sending;
    }

    [Fact]
    public async Task Points_that_come_together_are_drawn_once()
    {
        var text = await Sent(0, [new ArmBegun(1, Arm.Theorem), new PlotBegun(2, Arm.Theorem, 0, Empty), .. Enumerable.Range(3, 50).Select(Point)]);

        Assert.Equal(50, Count(text, "event: point\n"));
        Assert.InRange(Count(text, "event: plot\n"), 0, 2);
    }

    [Fact]
    public async Task After_a_number_only_what_comes_later_is_sent_but_the_drawing_is_whole()
    {
        var text = await Sent(4, [new ArmBegun(1, Arm.Theorem), new PlotBegun(2, Arm.Theorem, 0, Empty), Point(3), Point(4), Point(5)]);

        Assert.Equal(1, Count(text, "event: point\n"));
        Assert.Contains("id: 5\nevent: point\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("event: phase", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_an_arms_end_comes_with_its_last_finding()
    {
        var evidence = new Evidence([Finding.Equal("one", 1, 1, 0.1, "counting"), Finding.Equal("two", 2, 2, 0.1, "counting")], []);

        var text = await Sent(0, [new ArmEnded(7, Arm.Theorem, new ArmResult(evidence, null, 0.1))]);

        Assert.Equal(2, Count(text, "event: finding\n"));
        Assert.Equal(1, Count(text, "id: 7\n"));
        Assert.True(text.IndexOf("id: 7\n", StringComparison.Ordinal) > text.IndexOf("\"one\"", StringComparison.Ordinal));
    }

    private static PointAdded Point(int number) => new(number, Arm.Theorem, 0, "y", SeriesRole.Measured, new PlotPoint(number, number));

    private static async Task<string> Sent(int after, IEnumerable<RunEvent> events)
    {
        var body = new MemoryStream();
        await Stream(body, new ManualClock(), after).SendAsync(events.ToAsyncEnumerable(), Cancellation);
        return Text(body);
    }

    private static RunEventStream Stream(MemoryStream body, TimeProvider clock, int after = 0) =>
        new(new DefaultHttpContext { Response = { Body = body } }.Response, clock, after);

    // What another task writes comes when it comes; a test that waits for ever is ended by the runner.
    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Yield();
        Cancellation.ThrowIfCancellationRequested();
    }

    private static string Text(MemoryStream body) => Encoding.UTF8.GetString(body.ToArray());

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
