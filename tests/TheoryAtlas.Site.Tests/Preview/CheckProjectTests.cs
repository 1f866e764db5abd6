using TheoryAtlas.Site.Preview;

namespace TheoryAtlas.Site.Tests.Preview;

public sealed class CheckProjectTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("it's (an atlas)-").FullName;

    private string Folder => Path.Combine(_root, ".data", "preview", "a");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    public void Packages_are_known_until_what_asks_for_them_is_written(string asking)
    {
        var path = Path.Combine(_root, asking);
        File.WriteAllText(path, "");
        var project = new CheckProject(_root, Folder);
        project.Write(["a"]);
        Assert.False(project.IsRestored);

        Directory.CreateDirectory(Path.Combine(Folder, "obj"));
        File.WriteAllText(Path.Combine(Folder, "obj", "project.assets.json"), "{}");
        project.Restored(project.Asked);
        Assert.True(project.IsRestored);
        project.Write(["a"]);
        Assert.True(project.IsRestored);

        File.SetLastWriteTimeUtc(path, project.Asked.AddSeconds(1));
        Assert.False(project.IsRestored);
    }

    [Fact]
    public void A_folder_with_an_apostrophe_does_not_end_the_text_of_a_condition()
    {
        new CheckProject(_root, Folder).Write(["a"]);

        var text = File.ReadAllText(Path.Combine(Folder, "Directory.Build.props"));
        Assert.Contains("it%27s (an atlas)-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("it's", text, StringComparison.Ordinal);
        Assert.DoesNotContain("it&apos;s", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_which_another_preview_compiles_is_waited_for()
    {
        Directory.CreateDirectory(Folder);
        using var leaving = new CancellationTokenSource();
        using (new FileStream(Path.Combine(Folder, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var building = new DotnetCheckBuilder(_root, Path.Combine(_root, ".data")).BuildAsync("a", leaving.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            Assert.False(building.IsCompleted);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => building);
        }

        Assert.False(File.Exists(Path.Combine(Folder, "Check.csproj")));
    }
}
