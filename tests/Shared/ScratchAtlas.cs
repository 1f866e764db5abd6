namespace TheoryAtlas.Tests.Shared;

/// <summary>A copy of the tiny atlas in a folder of its own, to be altered; disposing removes it.</summary>
internal sealed class ScratchAtlas : IDisposable
{
    public ScratchAtlas()
    {
        foreach (var file in Directory.GetFiles(Repository.TinyAtlas, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(Repository.TinyAtlas, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder that holds corpus/ and claims/.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("tiny-atlas-").FullName;

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
