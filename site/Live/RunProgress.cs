using Microsoft.Extensions.Localization;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Live;

/// <summary>How far a run is: for a page that is sent whole.</summary>
/// <param name="Done">The share of both arms' work, from 0 to 1.</param>
/// <param name="Doing">What is measured now.</param>
/// <param name="Overlays">The plots so far.</param>
internal sealed record RunProgress(double Done, string Doing, IReadOnlyList<PlotOverlay> Overlays)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(120);

    /// <summary>Reads the events that have happened; waits for more only for a moment.</summary>
    public static async Task<RunProgress> ReadAsync(IRunQueue queue, string id, ReferenceRun? reference, IStringLocalizer? words, CancellationToken cancellation)
    {
        var plots = new PlotsInProgress(reference);
        var progress = new RunProgress(0, words.Say("waiting for its turn"), []);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await foreach (var happened in queue.Events(id, 0, patience.Token))
            {
                plots.Take(happened);
                progress = progress.After(happened, words);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Everything that has happened was read.
        }

        return progress with { Overlays = plots.Overlays };
    }

    /// <summary>The progress after an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public RunProgress After(RunEvent happened, IStringLocalizer? words) => happened switch
    {
        ArmBegun begun => this with { Done = Share(begun.Arm, 0), Doing = Phase(begun.Arm, words) },
        ArmProgressed progressed => this with { Done = Share(progressed.Arm, progressed.Done), Doing = words.Say(progressed.Arm == Arm.Theorem ? "theorem: {0}" : "control: {0}", progressed.Doing) },
        ArmEnded ended => this with { Done = Share(ended.Arm, 1) },
        RunEnded => this with { Done = 1, Doing = words.Say("done") },
        _ => this,
    };

    /// <summary>What begins with an arm.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="words">What the interface says; null for English.</param>
    public static string Phase(Arm arm, IStringLocalizer? words) => words.Say(arm == Arm.Theorem ? "the theorem’s arm, with every hypothesis" : "the control, with one hypothesis broken");

    private static double Share(Arm arm, double done) => (arm == Arm.Theorem ? 0 : 0.5) + done / 2;
}
