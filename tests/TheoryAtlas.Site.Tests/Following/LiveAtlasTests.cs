using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Following;

public sealed class LiveAtlasTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryatlas-live-");
    private readonly SqliteRunLedger _ledger;

    public LiveAtlasTests() => _ledger = new SqliteRunLedger(Path.Combine(_folder.FullName, "runs.sqlite"));

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void An_index_is_freed_when_it_is_replaced_and_the_last_request_has_ended()
    {
        using Freed first = new(), second = new();
        var live = new LiveAtlas(State(first));
        var one = live.Lease();
        var other = live.Lease();

        live.Publish(State(second));
        one.Dispose();
        one.Dispose();
        Assert.False(first.IsFreed);
        other.Dispose();

        Assert.True(first.IsFreed);
        Assert.False(second.IsFreed);
        live.Dispose();
        Assert.True(second.IsFreed);
    }

    [Fact]
    public void A_request_keeps_its_state_and_the_next_one_has_the_new_one()
    {
        AtlasState first = State(null), second = State(null);
        using var live = new LiveAtlas(first);
        using var begun = live.Lease();

        live.Publish(second);
        using var next = live.Lease();

        Assert.Same(first, begun.State);
        Assert.Same(second, next.State);
        Assert.Same(second.Atlas, live.Atlas);
    }

    [Fact]
    public async Task Who_waits_for_a_change_is_told_of_one_that_came_before_and_of_one_that_comes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var live = new LiveAtlas(State(null), isFollowed: true);
        var seen = live.Atlas;
        var waiting = live.ChangedAsync(seen, cancellation);
        Assert.False(waiting.IsCompleted);

        live.Publish(State(null));

        Assert.True(await waiting);
        Assert.True(await live.ChangedAsync(seen, cancellation));
    }

    [Fact]
    public async Task Who_waits_for_a_change_that_cannot_come_is_told()
    {
        using var live = new LiveAtlas(State(null));

        Assert.False(await live.ChangedAsync(live.Atlas, TestContext.Current.CancellationToken));
    }

    private AtlasState State(IDisposable? owned)
    {
        var atlas = Some.Atlas(_folder.FullName);
        return new AtlasState(atlas, SqliteSearchIndex.Of(new Atlas(atlas.Root, [], [], [], [])), _ledger, TimeProvider.System, owned);
    }

    private sealed class Freed : IDisposable
    {
        public bool IsFreed { get; private set; }

        public void Dispose() => IsFreed = true;
    }
}
