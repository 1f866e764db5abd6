namespace TheoryAtlas.Search.Tests.Evaluation;

/// <summary>A file with some lines that is gone afterwards.</summary>
internal sealed class ScratchFile : IDisposable
{
    public ScratchFile(params string[] lines) => File.WriteAllLines(Path, lines);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

    public void Dispose() => File.Delete(Path);
}
