namespace TheoryAtlas.Site;

/// <summary>What can wait until the site has given its first answers waits, so that they come soon.</summary>
internal static class Settling
{
    /// <summary>How long the first answers have the processor for themselves.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Waits until the site has listened for that long.</summary>
    public static async Task AfterStartAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
        await Task.Delay(Time, cancellation);
    }
}
