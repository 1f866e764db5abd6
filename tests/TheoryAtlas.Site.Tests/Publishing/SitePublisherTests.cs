using System.Text;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Publishing;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Publishing;

/// <summary>Exports again, otherwise, and in part: what changes, what stays, and what is refused.</summary>
public sealed class SitePublisherTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("theoryatlas-exports-").FullName;

    public SitePublisherTests() => PublishedFolder.Record(_atlas, "tent-folds");

    [Fact]
    public async Task A_second_export_writes_only_what_changed_and_removes_what_is_gone()
    {
        var first = await PublishAsync("a");
        var home = Path.Combine(_folder, "a", "index.html");
        File.SetLastWriteTimeUtc(home, DateTime.UnixEpoch);

        var same = await PublishAsync("a");
        Assert.Equal((first.Files, first.Pages, first.Bytes, 0, 0), (same.Files, same.Pages, same.Bytes, same.Written, same.Removed));

        _atlas.Write("corpus/papers/okoro2021kernel.md", "## TL;DR\nSomething else entirely.\n");
        var notes = await PublishAsync("a");
        Assert.InRange(notes.Written, 3, first.Files / 2);
        Assert.Equal(0, notes.Removed);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(home));
        Assert.Contains("Something else entirely", Read("a", "papers/okoro2021kernel/index.html"), StringComparison.Ordinal);

        Directory.Delete(Path.Combine(_atlas.Root, "claims", "kernel-stays"), recursive: true);
        var without = await PublishAsync("a");
        Assert.True(without.Removed >= 6, $"{without.Removed} removed");
        Assert.False(Directory.Exists(Path.Combine(_folder, "a", "claims", "kernel-stays")));
        Assert.Empty(without.DeadLinks);
    }

    [Fact]
    public async Task Two_clones_of_a_commit_give_equal_bytes_whether_or_not_the_address_ends_in_a_slash()
    {
        using var repository = new GitRepository();
        await repository.CommitAsync("2024-01-01T00:00:00+00:00", [.. Directory.EnumerateFiles(_atlas.Root, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(_atlas.Root, file), File.ReadAllText(file)))]);
        var clone = Path.Combine(_folder, "clone");
        await repository.GitAsync("clone", "-q", repository.Root, clone);

        await PublishAsync("a", "https://example.org/place", root: repository.Root);
        await PublishAsync("b", "https://example.org/place/", data: "other-data", root: clone);

        Assert.Equal(Files("a"), Files("b"));
        Assert.All(Files("a").Where(file => file != ExportManifest.FileName), file => Assert.True(Bytes("a", file).AsSpan().SequenceEqual(Bytes("b", file)), file));
        Assert.Contains("Sitemap: https://example.org/place/sitemap.xml", Read("b", "robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_interrupted_export_left_is_removed_by_the_next_one_that_does_not_make_it()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var told = new Told(interrupt.Cancel, after: 60);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PublishAsync("a", progress: told, cancellation: interrupt.Token));
        var left = Files("a").Count;

        await PublishAsync("a", only: ["/claims/tent-folds"]);
        await PublishAsync("b", only: ["/claims/tent-folds"]);

        Assert.True(left > 30, $"{left} files were left");
        Assert.Equal(Files("b"), Files("a"));
    }

    [Fact]
    public async Task Records_with_errors_are_said_by_every_export()
    {
        _atlas.Write("corpus/papers/broken2020record.yaml", "title: [");

        Assert.True((await PublishAsync("a")).HasFaultyRecords);
        Assert.True((await PublishAsync("a")).HasFaultyRecords);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_absolute()
    {
        await PublishAsync("a");

        Assert.DoesNotContain(Files("a"), file => file.EndsWith(".atom", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal) || file is "sitemap.xml" or "llms.txt" or "opensearch.xml");
        Assert.Equal("User-agent: *\nDisallow:\n", Read("a", "robots.txt"));
        var claim = Read("a", "claims/tent-folds/index.html");
        Assert.DoesNotContain("canonical", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("url = {", Read("a", "claims/tent-folds.bib"), StringComparison.Ordinal);
        Assert.All(Files("a"), file => Assert.Equal(-1, Bytes("a", file).AsSpan().IndexOf("theoryatlas.invalid"u8)));
    }

    [Fact]
    public async Task A_link_to_what_is_not_there_is_an_error_with_its_page()
    {
        _atlas.Write("corpus/papers/okoro2021kernel.md", "## TL;DR\nSee [another](nobody1999nothing).\n");

        var report = await PublishAsync("a");

        Assert.Contains(report.DeadLinks, dead => dead is { Page: "papers/okoro2021kernel/index.html", Target: "/papers/nobody1999nothing" });
    }

    [Fact]
    public async Task Some_pages_are_exported_with_what_they_are_made_of_and_a_list()
    {
        var report = await PublishAsync("a", only: ["/claims/tent-folds", "/zh/papers/falenska2019tents", "/zh/claims/tent-folds"]);

        Assert.Empty(report.DeadLinks);
        Assert.Equal(
            ["404.html", "claims/tent-folds/index.html", "index.html", "papers/falenska2019tents/index.html", "zh/claims/tent-folds/index.html", "zh/papers/falenska2019tents/index.html"],
            Files("a").Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("css/site.css", Files("a"));
        Assert.Contains("claims/tent-folds.bib", Files("a"));
        var claim = Read("a", "claims/tent-folds/index.html");
        Assert.Contains("href=\"../../papers/falenska2019tents/\"", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("quill1998shattering/", claim, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"search\"", claim, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Read("a", "index.html"), "href=\"claims/tent-folds/\""));
        Assert.Contains("<a href=\"zh/claims/tent-folds/\" lang=\"zh\" hreflang=\"zh\">中文</a>", Read("a", "index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers/nobody1999nothing", "no such page")]
    [InlineData("/papers.bib", "write the address of a page")]
    [InlineData("/api", "write the address of a page")]
    [InlineData("https://example.org/papers", "write the address of a page")]
    public async Task A_page_that_there_is_not_is_refused_and_nothing_is_written(string only, string message)
    {
        var refused = await Assert.ThrowsAsync<PublishException>(() => PublishAsync("a", only: [only]));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "a")));
    }

    [Fact]
    public async Task Progress_comes_to_the_number_of_files()
    {
        var told = new Told();

        await PublishAsync("a", progress: told);

        Assert.Equal(told.Last.Known, told.Last.Done);
        Assert.True(told.Last.Done > 100);
    }

    public void Dispose()
    {
        _atlas.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<PublishReport> PublishAsync(string name, string? baseUrl = null, string data = "data", string[]? only = null, IProgress<PublishProgress>? progress = null, string? root = null, CancellationToken? cancellation = null) => SitePublisher.PublishAsync(
        new PublishOptions { Root = root ?? _atlas.Root, Output = Path.Combine(_folder, name), Data = Path.Combine(_folder, data), BaseUrl = baseUrl is null ? null : new Uri(baseUrl), Only = only ?? [], Progress = progress },
        cancellation ?? TestContext.Current.CancellationToken);

    private List<string> Files(string name) =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, name), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(_folder, name), file)).Order(StringComparer.Ordinal)];

    private byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(_folder, name, file));

    private string Read(string name, string file) => Encoding.UTF8.GetString(Bytes(name, file));

    private sealed class Told(Action? then = null, int after = int.MaxValue) : IProgress<PublishProgress>
    {
        private readonly Lock _gate = new();

        public PublishProgress Last { get; private set; }

        public void Report(PublishProgress value)
        {
            lock (_gate)
            {
                if (value.Done > Last.Done)
                    Last = value;
            }

            if (value.Done == after)
                then?.Invoke();
        }
    }
}
