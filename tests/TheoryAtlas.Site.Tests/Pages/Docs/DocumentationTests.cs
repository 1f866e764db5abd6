using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages.Docs;

public sealed class DocumentationTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("theoryatlas-docs-");
    private readonly ManualClock _clock = new();

    [Fact]
    public void Pages_come_in_the_order_of_the_contents_and_those_of_a_folder_after_its_own()
    {
        Write("README.md", "# Docs\n\n- [Second](second.md)\n- [Rules](rules/README.md)\n- [First](first.md)\n");
        Write("first.md", "# First\n\nText.\n");
        Write("second.md", "# Second\n\n[Docs](README.md)\n");
        Write("stray.md", "# Stray\n");
        Write("rules/README.md", "# Rules\n\n| [B](B.md) |\n| [A](A.md) |\n");
        Write("rules/A.md", "# A\n");
        Write("rules/B.md", "# B\n");
        var docs = Documentation().Now;

        Assert.Equal(["/docs", "/docs/second", "/docs/rules", "/docs/rules/B", "/docs/rules/A", "/docs/first", "/docs/stray"], docs.Pages.Select(page => page.Address));
        Assert.Equal(("/docs/rules", "/docs/rules/A"), (docs.Beside(docs.At("/docs/rules/b")!).Before!.Address, docs.Beside(docs.At("/docs/rules/b")!).After!.Address));
        Assert.Equal("Text.", docs.At("/docs/first")!.Summary);
    }

    [Fact]
    public void A_change_is_seen_a_second_later_and_not_where_nothing_is_followed()
    {
        Write("README.md", "# Docs\n");
        Documentation followed = Documentation(), kept = Documentation(watch: false);
        var (version, before) = (followed.Version, kept.Version);

        Write("README.md", "# The documentation\n");
        Assert.Equal(version, followed.Version);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotEqual(version, followed.Version);
        Assert.Equal("The documentation", followed.Now.At("/docs")!.Title);
        Assert.Equal(before, kept.Version);
    }

    [Fact]
    public void Without_a_folder_there_is_none() => Assert.False(new Documentation(new SiteOptions { Root = Path.Combine(_root.FullName, "nothing") }, _clock).Now.Exists);

    [Fact]
    public async Task A_site_without_documentation_says_so_and_does_not_link_to_it()
    {
        await using var site = new RunningSite { With = options => options with { DocsFolder = _root.FullName } };
        await site.InitializeAsync();

        var answer = await site.Client.GetAsync("/docs", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("This site has no documentation", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/docs", await site.Client.GetStringAsync("/contribute", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private Documentation Documentation(bool watch = true) => new(new SiteOptions { Root = "nowhere", DocsFolder = _root.FullName, Watch = watch }, _clock);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
