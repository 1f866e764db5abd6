using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Runs.Tests.Sweeps;

public sealed class ChangedFileTests
{
    [Fact]
    public void What_git_prints_is_read_with_names_of_every_kind()
    {
        var files = ChangedFile.Read("A\0new file\0M\0é\0D\0gone\0R087\0old\0moved\0T\0link\0D\0uncached\0", "uncached\0untracked\n\0");

        Assert.Equal(
            [
                ("gone", FileChange.Deleted, null),
                ("link", FileChange.Edited, null),
                ("moved", FileChange.Moved, "old"),
                ("new file", FileChange.Added, null),
                ("uncached", FileChange.Edited, null),
                ("untracked\n", FileChange.Added, null),
                ("é", FileChange.Edited, null),
            ],
            files.Select(file => (file.Path, file.Change, file.Was)));
        Assert.Equal(["gone", "link", "old", null, "uncached", null, "é"], files.Select(file => file.PathBefore));
        Assert.Equal(["old", "moved"], files.Single(file => file.Change == FileChange.Moved).Paths);
    }

    [Fact]
    public void Where_nothing_differs_there_is_nothing() => Assert.Empty(ChangedFile.Read("", ""));
}
