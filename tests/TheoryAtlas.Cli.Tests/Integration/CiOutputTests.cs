using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Integration;

/// <summary>The folder of results replaces what an earlier run made, and nothing else.</summary>
public sealed class CiOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atlas-ci-output-").FullName;

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_refused_and_left_alone()
    {
        var figure = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "plots")).FullName, "figure-1.svg");
        await File.WriteAllTextAsync(figure, "mine", TestContext.Current.CancellationToken);

        var outcome = await Ci(_folder);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"--output {_folder}: it holds files that no 'atlas ci' made (plots is one of them). Name a new folder, an empty one", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal([Path.GetDirectoryName(figure)!, figure], Directory.GetFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_of_an_earlier_run_is_taken_again()
    {
        var folder = Path.Combine(_folder, "new");

        // The tiny atlas lies in no repository of its own; what matters here is that it is not refused.
        var first = await Ci(folder, "--base", "nowhere");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "plots")).FullName, "old.svg"), "old", TestContext.Current.CancellationToken);
        var second = await Ci(folder, "--base", "nowhere");

        Assert.Contains("nowhere", first.Output, StringComparison.Ordinal);
        Assert.Equal((first.ExitCode, ""), (second.ExitCode, second.Errors));
        Assert.True(File.Exists(Path.Combine(folder, "summary.md")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<Outcome> Ci(string output, params string[] arguments) => AtlasProcess.Run(["ci", "--root", Repository.TinyAtlas, "--output", output, .. arguments]);
}
