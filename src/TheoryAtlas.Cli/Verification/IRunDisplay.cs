using TheoryAtlas.Runs;

namespace TheoryAtlas.Cli.Verification;

/// <summary>Shows runs while they are made.</summary>
internal interface IRunDisplay : IAsyncDisposable
{
    /// <summary>A run is queued.</summary>
    void Queued(IRunQueue queue, RunRecord run);

    /// <summary>A run has ended.</summary>
    /// <param name="run">The run.</param>
    /// <param name="again">Whether it is the repetition that has.</param>
    void Ended(CheckedRun run, bool again);
}

/// <summary>Shows nothing.</summary>
internal sealed class NoDisplay : IRunDisplay
{
    /// <inheritdoc/>
    public void Queued(IRunQueue queue, RunRecord run)
    {
    }

    /// <inheritdoc/>
    public void Ended(CheckedRun run, bool again)
    {
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A line for each run that has ended.</summary>
/// <param name="lines">How a run is written.</param>
internal sealed class LineDisplay(RunLines lines) : IRunDisplay
{
    /// <inheritdoc/>
    public void Queued(IRunQueue queue, RunRecord run)
    {
    }

    /// <inheritdoc/>
    public void Ended(CheckedRun run, bool again) =>
        Console.WriteLine(RunLines.Mark((again ? run.Again! : run.Run).Verdict).Mark + lines.After(run, again));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
