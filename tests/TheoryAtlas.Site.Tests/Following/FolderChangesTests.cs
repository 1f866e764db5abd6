using TheoryAtlas.Site.Following;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Site.Tests.Following;

public sealed class FolderChangesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_file_that_is_saved_is_noticed()
    {
        using var atlas = new ScratchAtlas();
        using var changes = new FolderChanges(atlas.Root, TimeProvider.System);
        await changes.WaitAsync(TestContext.Current.CancellationToken);
        var waiting = changes.WaitAsync(TestContext.Current.CancellationToken);

        atlas.Write("claims/tent-folds/statement.md", "Another statement.");

        await waiting.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Null(changes.Problem);
    }

    [Fact]
    public async Task Where_nothing_is_reported_a_look_notices_it()
    {
        var root = Directory.CreateTempSubdirectory("theoryatlas-unwatched-");
        using var changes = new FolderChanges(root.FullName, TimeProvider.System);
        await changes.WaitAsync(TestContext.Current.CancellationToken);
        var waiting = changes.WaitAsync(TestContext.Current.CancellationToken);

        root.CreateSubdirectory("corpus");
        File.WriteAllText(Path.Combine(root.FullName, "corpus", "topics.yaml"), "[]");

        await waiting.WaitAsync(Patience, TestContext.Current.CancellationToken);
        root.Delete(recursive: true);
    }
}
