using Spectre.Console;
using Spectre.Console.Rendering;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Lines of what has ended, and below them, in a terminal, what is going on now: a bar for each run and one for all.</summary>
internal sealed class LiveDisplay : IRunDisplay
{
    private const int BarWidth = 24;
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<Going> _going = [];
    private readonly CancellationTokenSource _over = new();
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private readonly RunLines _lines;
    private readonly int _total;
    private readonly Task _drawing;
    private int _ended;

    /// <param name="lines">How a run that has ended is written.</param>
    /// <param name="total">How many runs there will be.</param>
    public LiveDisplay(RunLines lines, int total)
    {
        (_lines, _total) = (lines, total);
        _drawing = AnsiConsole.Live(Picture()).AutoClear(true).StartAsync(Draw);
    }

    /// <summary>Whether someone is looking: at a terminal that can move its cursor, and not at the log of a workflow.</summary>
    public static bool IsOfUse =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <inheritdoc/>
    public void Queued(IRunQueue queue, RunRecord run) => _ = Follow(queue, run);

    /// <inheritdoc/>
    public void Ended(CheckedRun run, bool again)
    {
        var ended = again ? run.Again! : run.Run;
        lock (_gate)
        {
            _ended++;
            _going.RemoveAll(going => going.Run.Id == ended.Id);
        }

        var (mark, color) = RunLines.Mark(ended.Verdict);
        AnsiConsole.Write(new Paragraph(mark, new Style(color)).Append(_lines.After(run, again) + "\n"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _drawing;
        _over.Dispose();
    }

    private async Task Follow(IRunQueue queue, RunRecord run)
    {
        var going = new Going(run);
        try
        {
            await foreach (var happened in queue.Events(run.Id, cancellation: _over.Token))
            {
                lock (_gate)
                    going.Hear(happened, _going);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // Nobody is shown anything any more.
        }
    }

    private async Task Draw(LiveDisplayContext live)
    {
        using var timer = new PeriodicTimer(s_interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
                live.UpdateTarget(Picture());
        }
        catch (OperationCanceledException)
        {
            live.UpdateTarget(Text.Empty);
        }
    }

    private IRenderable Picture()
    {
        // Never one line alone: to go back to its first line the library then moves the cursor up by 0, which terminals take for 1.
        var grid = new Grid().AddColumn().AddColumn().AddColumn().AddColumn().AddEmptyRow();
        lock (_gate)
        {
            foreach (var going in _going)
                grid.AddRow(Cell($"{going.Run.Claim} seed {going.Run.Seed}"), Bar(going.Done), Seconds(going.Since), Cell(going.Doing));
            var done = (_ended + _going.Sum(going => going.Done)) / Math.Max(1, _total);
            grid.AddRow(Cell($"{_ended} of {_total} runs"), Bar(done), Seconds(_begun), Text.Empty);
        }

        return grid;
    }

    private static Text Cell(string text) => new(text) { Overflow = Overflow.Ellipsis };

    private static Text Seconds(long since) => new($"{TimeProvider.System.GetElapsedTime(since).TotalSeconds,6:F1} s");

    private static Paragraph Bar(double done)
    {
        var filled = (int)Math.Round(Math.Clamp(done, 0, 1) * BarWidth);
        return new Paragraph(new string('━', filled), new Style(Color.Green)).Append(new string('╌', BarWidth - filled), new Style(Color.Grey));
    }

    /// <summary>A run that is being made.</summary>
    private sealed class Going(RunRecord run)
    {
        public RunRecord Run { get; } = run;

        public long Since { get; private set; }

        /// <summary>Share of both arms that is done, from 0 to 1.</summary>
        public double Done { get; private set; }

        public string Doing { get; private set; } = "";

        // Only what has begun is shown, not what waits.
        public void Hear(RunEvent happened, List<Going> shown)
        {
            switch (happened)
            {
                case ArmBegun begun:
                    if (Since == 0)
                    {
                        Since = TimeProvider.System.GetTimestamp();
                        shown.Add(this);
                    }

                    Advance(begun.Arm, 0, "");
                    break;
                case ArmProgressed progress:
                    Advance(progress.Arm, progress.Done, progress.Doing);
                    break;
                case RunEnded:
                    shown.Remove(this);
                    break;
            }
        }

        private void Advance(Arm arm, double done, string doing)
        {
            Done = ((arm == Arm.Control ? 1 : 0) + done) / 2;
            Doing = $"{(arm == Arm.Control ? "control" : "theorem")}  {doing}";
        }
    }
}
