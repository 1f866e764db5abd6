using System.Text.Json;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Live;

/// <summary>Sends a run's events to a browser as they happen. Plots are drawn here, so that they look the same live, later and in print.</summary>
/// <param name="response">The answer that is written to.</param>
/// <param name="clock">Tells when to draw, and when to show that the connection still lives.</param>
/// <param name="after">The number of the last event that the reader has seen.</param>
/// <param name="root">What the address of the run's page begins with.</param>
/// <param name="reference">The run whose plots are laid under those of the run; null if there is none.</param>
/// <param name="words">What the interface says, in the reader's language; null for English.</param>
internal sealed class RunEventStream(HttpResponse response, TimeProvider clock, int after, string root = "", ReferenceRun? reference = null, IStringLocalizer<Words>? words = null)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PlotInterval = TimeSpan.FromMilliseconds(100);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly PlotsInProgress _plots = new(reference);
    private readonly SortedSet<int> _changed = [];
    private RunProgress _progress = new(0, "", []);
    private long _lastPlots;
    private int _number;

    /// <summary>Sends events until the run's end. Events up to <c>after</c> are only used to rebuild the plots.</summary>
    public async Task SendAsync(IAsyncEnumerable<RunEvent> events, CancellationToken cancellation)
    {
        await WriteAsync("retry: 2000\n\n", cancellation);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var coming = events.GetAsyncEnumerator(left.Token);
        var next = coming.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!next.IsCompleted)
                {
                    var wait = _changed.Count == 0 ? Heartbeat : PlotInterval;
                    if (await Task.WhenAny(next, Task.Delay(wait, clock, cancellation)) != next)
                    {
                        await (_changed.Count == 0 ? WriteAsync(":\n\n", cancellation) : SendPlotsAsync(cancellation));
                        continue;
                    }
                }

                if (!await next)
                    return;
                await TakeAsync(coming.Current, cancellation);
                if (_changed.Count > 0 && clock.GetElapsedTime(_lastPlots) >= PlotInterval)
                    await SendPlotsAsync(cancellation);
                next = coming.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // An enumerator must not be freed while it is on its way to the next event.
            await left.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(RunEvent happened, CancellationToken cancellation)
    {
        _number = happened.Number;
        if (_plots.Take(happened) is { } plot)
            _changed.Add(plot);
        _progress = _progress.After(happened, words);

        // The end is sent even to a reader who has seen its number: without it the browser would ask again.
        if (happened.Number <= after && happened is not RunEnded)
            return;
        switch (happened)
        {
            case ArmBegun begun:
                await SendAsync("phase", new { arm = Word(begun.Arm), text = RunProgress.Phase(begun.Arm, words) }, cancellation);
                break;
            case ArmProgressed progressed:
                await SendAsync("progress", new { arm = Word(progressed.Arm), done = _progress.Done, doing = _progress.Doing }, cancellation);
                break;
            case PointAdded added:
                await SendAsync("point", new { arm = Word(added.Arm), plot = added.Plot, series = added.Series, role = added.Role.ToString().ToLowerInvariant(), x = added.Point.X, y = added.Point.Y, error = added.Point.Error }, cancellation);
                break;
            case ArmEnded ended:
                // A number stands on the last message of an event alone: a reader cut off before that gets all of them again.
                var findings = ended.Result.Evidence?.Findings ?? [];
                foreach (var finding in findings)
                    await SendAsync("finding", new { arm = Word(ended.Arm), name = finding.Name, measured = finding.Measured, predicted = finding.Predicted, tolerance = finding.Tolerance, passed = finding.Passed }, cancellation, id: ReferenceEquals(finding, findings[^1]) ? null : "");
                break;
            case RunEnded ended:
                await SendPlotsAsync(cancellation);
                var kind = ended.Run.Verdict.Standing();
                await SendAsync("verdict", new { verdict = kind.Slug(), word = words.Say(kind.Word()), sentence = new VerdictSentence(words).Of(ended.Run).ToString() }, cancellation);
                await SendAsync("end", new { run = ended.Run.Id, page = root + "/runs/" + ended.Run.Id }, cancellation, id: "end");
                break;
        }
    }

    private async Task SendPlotsAsync(CancellationToken cancellation)
    {
        foreach (var plot in _changed)
            await SendAsync("plot", new { plot, svg = PlotSvg.Render(_plots.Overlay(plot), $"plot-{plot}", words: words), caption = _plots.Overlay(plot).Caption }, cancellation);
        _changed.Clear();
        _lastPlots = clock.GetTimestamp();
    }

    private Task SendAsync(string name, object data, CancellationToken cancellation, string? id = null) =>
        WriteAsync($"{(id == "" ? "" : $"id: {id ?? _number.ToString()}\n")}event: {name}\ndata: {JsonSerializer.Serialize(data, Json)}\n\n", cancellation);

    private async Task WriteAsync(string text, CancellationToken cancellation)
    {
        await response.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }

    private static string Word(Arm arm) => arm == Arm.Theorem ? "theorem" : "control";
}
