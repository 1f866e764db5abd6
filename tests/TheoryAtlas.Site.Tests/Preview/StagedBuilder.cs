using System.Threading.Channels;
using TheoryAtlas.Site.Preview;

namespace TheoryAtlas.Site.Tests.Preview;

/// <summary>A compiler that gives what a test hands it, when the test does.</summary>
internal sealed class StagedBuilder : ICheckBuilder
{
    private readonly Channel<BuiltCheck> _results = Channel.CreateUnbounded<BuiltCheck>();

    public async Task<BuiltCheck> BuildAsync(string claim, CancellationToken cancellation) => await _results.Reader.ReadAsync(cancellation);

    public void Give(BuiltCheck result) => Assert.True(_results.Writer.TryWrite(result));
}
