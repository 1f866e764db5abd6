using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TheoryAtlas.Site.Publishing;

/// <summary>The folder that is published to. What is there already with the same bytes is left alone; what an earlier export left over is removed.</summary>
internal sealed class OutputFolder
{
    private readonly string _path;
    private readonly ExportManifest _earlier;
    private readonly Dictionary<string, string> _known;
    private readonly ConcurrentDictionary<string, (string Hash, long Length)> _files = new(StringComparer.Ordinal);
    private int _written;

    private OutputFolder(string path, ExportManifest earlier) => (_path, _earlier, _known) = (path, earlier, earlier.Files.ToDictionary(StringComparer.Ordinal));

    /// <summary>What the files of the earlier export were made from; empty where there was none, or where it was not ended.</summary>
    public string EarlierStamp => _earlier.Stamp;

    /// <summary>The files so far.</summary>
    public IReadOnlyCollection<string> Files => (IReadOnlyCollection<string>)_files.Keys;

    /// <summary>Opens a folder that may be written to: one that is not there, that is empty, or that an earlier export made.</summary>
    /// <exception cref="PublishException">It holds something else.</exception>
    public static OutputFolder Open(string path)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
            throw new PublishException($"{path} is a file. Name a folder.");
        if (ExportManifest.Read(path) is { } manifest)
            return new OutputFolder(path, manifest);
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new PublishException($"{path} holds files that no export made ({Path.GetFileName(Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal).First())} is one of them). Name a new folder, an empty one, or one that an earlier export made.");
        return new OutputFolder(path, new ExportManifest("", new Dictionary<string, string>()));
    }

    /// <summary>Lists files before they are made: wherever an export is cut off, the next one knows what it left.</summary>
    /// <exception cref="PublishException">One of them is there, and no export made it.</exception>
    public void Expect(IEnumerable<string> files)
    {
        foreach (var file in files.Where(file => !_known.ContainsKey(file)))
        {
            var path = Path.Combine(_path, file);
            if (Path.Exists(path))
                throw new PublishException($"{path} was made by no export, and this one has a file of that name. Move it, or name another folder.");
            _known.Add(file, "");
        }

        Directory.CreateDirectory(_path);
        new ExportManifest("", _known).Write(_path);
    }

    /// <summary>Whether every file of the earlier export is there as it was written.</summary>
    public bool IsWhole() => _earlier.Files.All(file => Path.Combine(_path, file.Key) is var path && File.Exists(path) && Hash(File.ReadAllBytes(path)) == file.Value);

    /// <summary>Writes a file that is expected, unless it is there with these bytes.</summary>
    /// <param name="file">Its path from the folder.</param>
    /// <param name="bytes">The whole of it.</param>
    public void Write(string file, byte[] bytes)
    {
        if (!_known.ContainsKey(file))
            throw new InvalidOperationException($"{file} is made without being listed before.");
        if (!_files.TryAdd(file, (Hash(bytes), bytes.Length)))
            throw new InvalidOperationException($"{file} was made twice.");
        var path = new FileInfo(Path.Combine(_path, file));
        if (path.Exists && path.Length == bytes.Length && File.ReadAllBytes(path.FullName).AsSpan().SequenceEqual(bytes))
            return;
        path.Directory!.Create();
        File.WriteAllBytes(path.FullName, bytes);
        Interlocked.Increment(ref _written);
    }

    /// <summary>Removes what the earlier export left over, and writes down what is there.</summary>
    /// <param name="stamp">What the files were made from; empty if they are not to be relied on.</param>
    /// <param name="deadLinks">What is wrong with them.</param>
    public PublishReport Finish(string stamp, IReadOnlyList<DeadLink> deadLinks)
    {
        var removed = 0;
        foreach (var file in _known.Keys.Where(file => !_files.ContainsKey(file)))
        {
            var path = Path.Combine(_path, file);
            if (!File.Exists(path))
                continue;
            File.Delete(path);
            removed++;
            for (var folder = Path.GetDirectoryName(path)!; folder.Length > _path.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }

        new ExportManifest(stamp, _files.ToDictionary(file => file.Key, file => file.Value.Hash, StringComparer.Ordinal)).Write(_path);
        return new PublishReport(_files.Keys.Count(IsPage), _files.Count, _files.Values.Sum(file => file.Length), _written, removed, deadLinks);
    }

    /// <summary>The report of an export that found everything as it would have made it.</summary>
    public PublishReport Unchanged() => new(
        _earlier.Files.Keys.Count(IsPage), _earlier.Files.Count, _earlier.Files.Keys.Sum(file => new FileInfo(Path.Combine(_path, file)).Length), Written: 0, Removed: 0, []);

    private static bool IsPage(string file) => file.EndsWith(".html", StringComparison.Ordinal);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes)[..16]);
}
