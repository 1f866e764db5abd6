using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed class GitLogTests : IDisposable
{
    private readonly GitRepository _repository = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Root => _repository.Root;

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_record_is_as_old_as_its_first_file_and_was_changed_with_its_last()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("claims/verified/claim.yaml", "a"), ("corpus/papers/doe2020some.yaml", "a"));
        await _repository.CommitAsync("2024-02-01T00:00:00+02:00", ("corpus/papers/doe2020some.md", "a"));
        await _repository.CommitAsync("2024-03-01T00:00:00+00:00", ("claims/verified/Check.cs", "a"), ("elsewhere.txt", "a"));

        var dates = new RecordDates(Root, await GitLog.ReadAsync(Root, Cancellation), DateTimeOffset.MaxValue);

        var atlas = Some.Atlas(Root);
        Assert.Equal(new ChangeDates(Day(2024, 1, 1), Day(2024, 3, 1)), dates.Of(atlas.Claim("verified")!));
        Assert.Equal(new ChangeDates(Day(2024, 1, 1), Day(2024, 2, 1).AddHours(-2)), dates.Of(atlas.Paper("doe2020some")!));
    }

    [Fact]
    public async Task A_record_that_was_not_committed_yet_is_as_old_as_its_file()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("corpus/topics.yaml", "a"));
        _repository.Write("corpus/papers/doe2020some.yaml", "a");
        File.SetLastWriteTimeUtc(Path.Combine(Root, "corpus/papers/doe2020some.yaml"), Day(2025, 5, 5).UtcDateTime);

        var dates = new RecordDates(Root, await GitLog.ReadAsync(Root, Cancellation), Day(2026, 1, 1));

        var atlas = Some.Atlas(Root);
        Assert.Equal(new ChangeDates(Day(2025, 5, 5), Day(2025, 5, 5)), dates.Of(atlas.Paper("doe2020some")!));
        Assert.Equal(new ChangeDates(Day(2026, 1, 1), Day(2026, 1, 1)), dates.Of(atlas.Paper("roe2021more")!));
    }

    [Fact]
    public async Task Where_there_is_no_repository_there_are_no_dates()
    {
        Assert.Null(await GitLog.NameAsync(Root, Cancellation));
        Assert.Empty(await GitLog.ReadAsync(Root, Cancellation));
    }

    [Fact]
    public async Task A_history_has_another_name_with_each_commit_and_when_more_of_it_is_fetched()
    {
        await _repository.CommitAsync("2024-01-01T00:00:00+00:00", ("corpus/topics.yaml", "a"));
        var first = await GitLog.NameAsync(Root, Cancellation);
        await _repository.CommitAsync("2024-02-01T00:00:00+00:00", ("corpus/topics.yaml", "b"));
        var second = await GitLog.NameAsync(Root, Cancellation);
        var clone = Path.Combine(Root, ".data", "clone");
        await _repository.GitAsync("clone", "-q", "--depth", "1", new Uri(Root).AbsoluteUri, clone);
        var shallow = await GitLog.NameAsync(clone, Cancellation);
        await _repository.GitAsync("-C", clone, "fetch", "-q", "--unshallow");

        Assert.Equal(await _repository.GitAsync("rev-parse", "HEAD"), second);
        Assert.Equal(3, new[] { first, second, shallow }.Distinct().Count());
        Assert.Equal(second, await GitLog.NameAsync(clone, Cancellation));
    }

    [Fact]
    public void What_was_read_is_kept_for_its_history_alone()
    {
        var file = Path.Combine(Root, "dates.json");
        var dates = new Dictionary<string, ChangeDates>(StringComparer.Ordinal) { ["corpus/topics.yaml"] = new(Day(2024, 1, 1), Day(2024, 2, 1)) };
        new KeptDates("abc", dates).Write(file);

        Assert.Equal(dates, KeptDates.Read(file, "abc")!.Files);
        Assert.Null(KeptDates.Read(file, "abd"));
        File.WriteAllText(file, "{ broken");
        Assert.Null(KeptDates.Read(file, "abc"));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
