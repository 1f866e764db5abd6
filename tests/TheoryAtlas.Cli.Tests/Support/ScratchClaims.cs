using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Cli.Tests.Support;

/// <summary>A copy of the corpus and of some claims in a folder of its own, with a ledger of its own; disposing removes it.</summary>
internal sealed class ScratchClaims : IDisposable
{
    public ScratchClaims(params string[] claims)
    {
        foreach (var file in new[] { "corpus/papers", "corpus/surveys", "corpus/schema" }.Concat(claims.Select(claim => $"claims/{claim}"))
            .SelectMany(folder => SourceFiles.In(folder, "*")).Select(path => Path.GetRelativePath(Repository.Root, path)).Append("corpus/topics.yaml"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Path.Combine(Repository.Root, file), PathOf(file));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("atlas-claims-").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Replaces a text that must be there.</summary>
    public void Replace(string file, string text, string replacement)
    {
        Assert.Contains(text, Read(file), StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), Read(file).Replace(text, replacement, StringComparison.Ordinal));
    }

    public Task<Outcome> Verify(params IEnumerable<string> arguments) => AtlasProcess.Run(["verify", .. arguments, "--root", Root]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
