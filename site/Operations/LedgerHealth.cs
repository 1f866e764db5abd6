using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Operations;

/// <summary>
/// Whether runs can be recorded. To know it the ledger is locked for a moment, and while another program writes that takes
/// its time; so it is tried once a second at most, and whoever asks meanwhile waits for the same answer.
/// </summary>
internal sealed class LedgerHealth(IRunLedger ledger, TimeProvider clock)
{
    /// <summary>What is said where all is well.</summary>
    public const string Fine = "ok";

    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Task<(string Said, long At)>? _tried;

    /// <summary><see cref="Fine"/>, or why runs cannot be recorded.</summary>
    public async ValueTask<string> AskAsync()
    {
        Task<(string Said, long At)> tried;
        lock (_gate)
        {
            if (_tried is null || (_tried.IsCompleted && (!_tried.IsCompletedSuccessfully || clock.GetElapsedTime(_tried.Result.At) >= s_kept)))
                _tried = Task.Run(Try);
            tried = _tried;
        }

        return (await tried).Said;
    }

    private (string Said, long At) Try()
    {
        try
        {
            ledger.Probe();
            return (Fine, clock.GetTimestamp());
        }
        catch (LedgerUnavailableException failure)
        {
            return (failure.Message, clock.GetTimestamp());
        }
    }
}
