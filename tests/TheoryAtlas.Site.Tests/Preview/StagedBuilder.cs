using System.Threading.Channels;
using TheoryAtlas.Site.Preview;

namespace TheoryAtlas.Site.Tests.Preview;

/// <summary>A compiler that gives what a test hands it, when the test does.</summary>
internal sealed class StagedBuilder : ICheckBuilder
{
    private readonly Channel<BuiltCheck> _results = Channel.CreateUnbounded<BuiltCheck>();
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();

    /// <summary>Whether a compiler that was ended is gone.</summary>
    public bool IsGone { get; private set; }

    public async Task<BuiltCheck> BuildAsync(string claim, CancellationToken cancellation)
    {
        Assert.True(_asked.Writer.TryWrite(claim));
        try
        {
            return await _results.Reader.ReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // A process does not end at once.
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, CancellationToken.None);
            IsGone = true;
            throw;
        }
    }

    /// <summary>Waits until it is asked once more.</summary>
    public async Task AskedAsync() => await _asked.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public void Give(BuiltCheck result) => Assert.True(_results.Writer.TryWrite(result));
}
