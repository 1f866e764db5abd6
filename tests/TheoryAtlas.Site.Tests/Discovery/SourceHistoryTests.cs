using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed class SourceHistoryTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5), s_look = TimeSpan.FromMinutes(1);

    private readonly GitRepository _repository = new();
    private readonly ManualClock _clock = new();
    private readonly SqliteRunLedger _ledger;
    private readonly LiveAtlas _live;
    private readonly SourceHistory _history;

    public SourceHistoryTests()
    {
        _ledger = new SqliteRunLedger(Path.Combine(Data, "runs.sqlite"));
        _live = new LiveAtlas(State(), isFollowed: true);
        _history = new SourceHistory(new SiteOptions { Root = _repository.Root, DataFolder = Data, Clock = _clock }, _live);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_repository.Root, ".data");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _history.StopAsync(CancellationToken.None);
        _history.Dispose();
        _live.Dispose();
        _ledger.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task A_new_commit_and_one_that_is_checked_out_are_noticed_within_a_minute()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"));
        var first = await _repository.GitAsync("rev-parse", "HEAD");
        await StartAsync();
        Assert.Equal(new ChangeDates(Day(2024, 1), Day(2024, 1)), await VerifiedAsync());

        await _repository.CommitAsync("2024-02-01T00:00:00+00:00", ("claims/verified/Check.cs", "a"));
        await LookAsync();
        Assert.Equal(new ChangeDates(Day(2024, 1), Day(2024, 2)), await VerifiedAsync());

        await _repository.GitAsync("checkout", "-q", first);
        await LookAsync();
        Assert.Equal(new ChangeDates(Day(2024, 1), Day(2024, 1)), await VerifiedAsync());
    }

    [Fact]
    public async Task Without_a_new_commit_nothing_is_read_again()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"));
        await StartAsync();
        var version = _history.Version;

        for (var i = 0; i < 3; i++)
        {
            await WaitingAsync();
            _clock.Advance(s_look);
        }

        await WaitingAsync();
        Assert.Equal(version, _history.Version);
    }

    [Fact]
    public async Task Records_that_change_are_dated_again_at_once()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"));
        await StartAsync();
        await WaitingAsync();
        var version = _history.Version;
        await _repository.CommitAsync("2024-02-01T00:00:00+00:00", ("claims/verified/claim.yaml", "b"));

        _live.Publish(State());

        await ReadAgainAsync(version);
        Assert.Equal(new ChangeDates(Day(2024, 1), Day(2024, 2)), await VerifiedAsync());
    }

    [Fact]
    public async Task Where_there_is_no_repository_dates_are_those_of_the_files_until_there_is_one()
    {
        _repository.Write("claims/verified/claim.yaml", "a");
        File.SetLastWriteTimeUtc(Path.Combine(_repository.Root, "claims/verified/claim.yaml"), Day(2025, 5).UtcDateTime);
        await StartAsync();
        Assert.Equal(new ChangeDates(Day(2025, 5), Day(2025, 5)), await VerifiedAsync());

        await _repository.CommitAsync("2024-01-01T00:00:00+00:00");
        await LookAsync();

        Assert.Equal(new ChangeDates(Day(2024, 1), Day(2024, 1)), await VerifiedAsync());
    }

    [Fact]
    public async Task What_was_read_is_kept_for_the_next_start()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"));
        var head = await _repository.GitAsync("rev-parse", "HEAD");

        await StartAsync();

        Assert.Equal(Day(2024, 1), KeptDates.Read(Path.Combine(Data, "dates.json"), head)!.Files["claims/verified/claim.yaml"].Changed);
    }

    private static DateTimeOffset Day(int year, int month) => new(year, month, 1, 0, 0, 0, TimeSpan.Zero);

    private async Task<ChangeDates> VerifiedAsync() => (await _history.DatesAsync(Cancellation)).Of(_live.Atlas.Claim("verified")!);

    private async Task StartAsync()
    {
        await _history.StartAsync(Cancellation);
        await _history.DatesAsync(Cancellation);

        // What is awaited from here on is the next look.
        _clock.Advance(s_patience);
    }

    // Lets a minute pass, and waits until the dates are read again.
    private async Task LookAsync()
    {
        var version = _history.Version;
        await WaitingAsync();
        _clock.Advance(s_look);
        await ReadAgainAsync(version);
    }

    private Task ReadAgainAsync(long version) => UntilAsync(() => _history.Version > version);

    private Task WaitingAsync() => UntilAsync(() => _clock.IsAwaited);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(10, patience.Token);
    }

    private AtlasState State()
    {
        var atlas = Some.Atlas(_repository.Root);
        return new AtlasState(atlas, SqliteSearchIndex.Of(new Atlas(atlas.Root, [], [], [], [])), _ledger, TimeProvider.System);
    }
}
