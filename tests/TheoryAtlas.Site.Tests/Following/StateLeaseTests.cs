using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Following;

public sealed class StateLeaseTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/runs/{0}/events", 51)]
    [InlineData("/zh/runs/{0}/events", 52)]
    [InlineData("/api/v1/runs/{0}/events", 53)]
    public async Task A_stream_that_is_open_keeps_no_state_from_being_freed(string address, int seed)
    {
        var page = (await site.PostAsync("never-ends", ("seed", seed.ToString()))).Headers.Location!.ToString();
        var first = Publish();
        using var stream = await ServerSentEvents.OpenAsync(site.Client, string.Format(null, address, page.Split('/')[^1]), Cancellation);
        Assert.Equal("phase", (await stream.NextAsync(Cancellation))!.Value.Name);
        Assert.False(first.IsFreed);

        Publish();

        Assert.True(first.IsFreed);
        await site.EndAsync(page);
        Assert.Equal("end", (await stream.RestAsync(Cancellation))[^1].Name);
    }

    private Freed Publish()
    {
        var atlas = site.Services.GetRequiredService<LiveAtlas>().Atlas;
        var freed = new Freed(SqliteSearchIndex.Of(new Atlas(atlas.Root, [], [], [], [])));
        site.Services.GetRequiredService<LiveAtlas>().Publish(new AtlasState(atlas, freed.Index, site.Services.GetRequiredService<IRunLedger>(), TimeProvider.System, freed));
        return freed;
    }

    private sealed class Freed(SqliteSearchIndex index) : IDisposable
    {
        public SqliteSearchIndex Index => index;

        public bool IsFreed { get; private set; }

        public void Dispose()
        {
            IsFreed = true;
            index.Dispose();
        }
    }
}
