using TheoryAtlas.Cli.Tests.Support;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Commands;

/// <summary>A run is never recorded under a source that did not make its numbers.</summary>
public sealed class CompiledSourceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("atlas-source-").FullName;

    public CompiledSourceTests()
    {
        foreach (var folder in new[] { "corpus", "claims" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_root, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    [Fact]
    public async Task A_check_that_was_changed_after_the_build_is_not_run()
    {
        var unchanged = await AtlasProcess.Run("verify", "square-by-sawtooth", "--root", _root);
        await File.AppendAllTextAsync(Path.Combine(_root, "claims", "square-by-sawtooth", "Check.cs"), "// changed\n", TestContext.Current.CancellationToken);
        var changed = await AtlasProcess.Run("verify", "square-by-sawtooth", "--root", _root);

        Assert.Equal(0, unchanged.ExitCode);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("Check.cs and the check that was compiled differ", changed.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
