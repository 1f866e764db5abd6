using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Runs.Ledger;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Tests.Text;

public sealed class CitationsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-citations-").FullName;
    private readonly SqliteRunLedger _ledger;

    public CitationsTests() => _ledger = new SqliteRunLedger(Path.Combine(_folder, "runs.sqlite"));

    private static Paper Doe { get; } = new() { Key = "doe2020some", Title = "Some bounds", Authors = ["Jane Doe"], Year = 2020, Venue = "Journal of Means", Topics = ["means"] };

    [Fact]
    public async Task What_was_formatted_once_is_kept_and_a_record_that_changed_is_formatted_anew()
    {
        Assert.SkipUnless(FormattedCitations.Obstacle is null, FormattedCitations.Obstacle ?? "");
        Assert.Contains("Some bounds", await Cited(Doe), StringComparison.Ordinal);
        var file = Directory.GetFiles(_folder, "citations-*.json").Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("Some bounds", "Kept bounds", StringComparison.Ordinal));

        Assert.Contains("Kept bounds", await Cited(Doe), StringComparison.Ordinal);
        Assert.Contains("Other bounds", await Cited(Doe with { Title = "Other bounds" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_cache_is_made_again()
    {
        Assert.SkipUnless(FormattedCitations.Obstacle is null, FormattedCitations.Obstacle ?? "");
        await Cited(Doe);
        File.WriteAllText(Directory.GetFiles(_folder, "citations-*.json").Single(), "{ half");

        Assert.Contains("Some bounds", await Cited(Doe), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_comes_while_the_site_runs_is_formatted_and_the_others_stay()
    {
        Assert.SkipUnless(FormattedCitations.Obstacle is null, FormattedCitations.Obstacle ?? "");
        var roe = Doe with { Key = "roe2021other", Title = "Other bounds", Authors = ["Ann Roe"] };
        using var live = new LiveAtlas(State(Doe), isFollowed: true);
        using var citations = Citations(live);
        await citations.StartAsync(TestContext.Current.CancellationToken);
        await FormattedAsync(citations, Doe);

        live.Publish(State(Doe, roe));
        await FormattedAsync(citations, roe);

        Assert.Contains("Other bounds", citations.Of(roe).First().Citation.Text, StringComparison.Ordinal);
        Assert.Contains("Some bounds", citations.Of(Doe).First().Citation.Text, StringComparison.Ordinal);
        await citations.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> Cited(Paper paper)
    {
        using var live = new LiveAtlas(State(paper));
        using var citations = Citations(live);
        await citations.StartAsync(TestContext.Current.CancellationToken);
        await citations.ExecuteTask!;
        return citations.Of(paper).First().Citation.Text;
    }

    private static async Task FormattedAsync(Citations citations, Paper paper)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (citations.Of(paper).Count() < CitationStyle.All.Count)
            await looks.WaitForNextTickAsync(patience.Token);
    }

    private Citations Citations(LiveAtlas live)
    {
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        lifetime.NotifyStarted();
        return new(live, new SiteOptions { Root = _folder, DataFolder = _folder }, lifetime, NullLogger<Citations>.Instance);
    }

    private AtlasState State(params Paper[] papers)
    {
        var atlas = new Atlas(_folder, papers, [], [], []);
        var index = SqliteSearchIndex.Of(atlas);
        return new AtlasState(atlas, index, _ledger, TimeProvider.System, owned: index);
    }
}
