using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Publishing;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Publishing;

/// <summary>What makes another export necessary.</summary>
public sealed class InputStampTests : IDisposable
{
    private readonly ScratchAtlas _atlas = new();
    private readonly PublishOptions _options;

    public InputStampTests()
    {
        _atlas.Write("docs/zeta.md", "# Zeta\n");
        PublishedFolder.Record(_atlas, "tent-folds");
        _options = new() { Root = _atlas.Root, Output = Path.Combine(_atlas.Root, "out") };
    }

    [Fact]
    public async Task It_is_the_same_while_nothing_changes() => Assert.Equal(await StampAsync(_options), await StampAsync(_options));

    [Theory]
    [InlineData("corpus/papers/okoro2021kernel.md")]
    [InlineData("docs/zeta.md")]
    [InlineData("docs/deep/omega.md")]
    [InlineData("claims/tent-folds/" + ReferenceRun.FileName)]
    [InlineData(KeptHistory.FileName)]
    public async Task It_changes_with_what_is_written(string file)
    {
        var before = await StampAsync(_options);

        _atlas.Write(file, "Something else entirely.\n");

        Assert.NotEqual(before, await StampAsync(_options));
    }

    [Fact]
    public async Task It_changes_with_the_name_of_a_page()
    {
        var before = await StampAsync(_options);

        File.Move(Path.Combine(_atlas.Root, "docs", "zeta.md"), Path.Combine(_atlas.Root, "docs", "zulu.md"));

        Assert.NotEqual(before, await StampAsync(_options));
    }

    [Fact]
    public async Task It_changes_with_each_option_that_files_depend_on()
    {
        PublishOptions[] options =
        [
            _options, _options with { BaseUrl = new Uri("https://example.org/a") }, _options with { Repository = "https://example.org/atlas.git" },
            _options with { Only = ["/papers"] }, _options with { Only = ["/papers", "/claims"] },
        ];

        var stamps = await Task.WhenAll(options.Select(StampAsync));

        Assert.Equal(stamps.Length, stamps.Distinct().Count());
        Assert.Equal(stamps[0], await StampAsync(_options with { Output = "elsewhere", Data = "elsewhere" }));
    }

    public void Dispose() => _atlas.Dispose();

    private static Task<string> StampAsync(PublishOptions options) => InputStamp.OfAsync(options, TestContext.Current.CancellationToken);
}
