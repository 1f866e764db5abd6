using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Preview;
using TheoryAtlas.Site.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class LivePreviewTests
{
    private const string Folder = "claims/square-by-sawtooth/";

    // A claim that the program was built with.
    private static readonly PreviewTarget s_built = new(PreviewKind.Claim, "square-by-sawtooth");

    private static readonly PreviewTarget s_claim = new(PreviewKind.Claim, "tent-folds");

    private readonly StagedBuilder _builder = new();

    [Fact]
    public async Task A_check_that_is_undone_while_it_is_compiled_is_compiled_again_where_another_one_runs()
    {
        await using var site = await FollowedSite.StartAsync(preview: new PreviewOptions(s_built, _builder));
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Folder, "Check.cs"), TestContext.Current.CancellationToken);
        foreach (var name in new[] { "claim.yaml", "statement.md" })
            site.Atlas.Write(Folder + name, site.Atlas.Read("claims/tent-folds/" + name));
        site.Atlas.Write(Folder + "Check.cs", source);
        await UntilAsync(site, CheckStanding.AsBuilt);

        site.Atlas.Write(Folder + "Check.cs", source + "// One.\n");
        await _builder.AskedAsync();
        _builder.Give(new BuiltCheck("/one.dll", [], null));
        await UntilAsync(site, CheckStanding.Compiled);
        site.Atlas.Write(Folder + "Check.cs", source + "// Two.\n");
        await _builder.AskedAsync();
        site.Atlas.Write(Folder + "Check.cs", source);

        await _builder.AskedAsync();
        _builder.Give(new BuiltCheck("/as-built.dll", [], null));
        await UntilAsync(site, CheckStanding.Compiled);
    }

    [Fact]
    public async Task The_compiler_is_gone_when_the_site_has_ended()
    {
        await using (await FollowedSite.StartAsync(preview: new PreviewOptions(s_claim, _builder)))
            await _builder.AskedAsync();

        Assert.True(_builder.IsGone);
    }

    [Fact]
    public async Task The_page_follows_the_reference_run()
    {
        await using var site = await FollowedSite.StartAsync(preview: new PreviewOptions(s_claim));
        await using var events = await PreviewEvents.OpenAsync(site);

        site.Atlas.Write("claims/tent-folds/reference.json", "{}");

        Assert.NotEqual(events.First.Page, (await events.NextAsync()).Page);
    }

    private static async Task UntilAsync(FollowedSite site, CheckStanding standing)
    {
        var preview = site.Services.GetRequiredService<LivePreview>();
        while (preview.Current is var now && now.Check != standing)
            await preview.ChangedAsync(now, TestContext.Current.CancellationToken);
    }
}
