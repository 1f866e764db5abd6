using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using TheoryAtlas.Catalog.Reading;

namespace TheoryAtlas.Catalog;

/// <summary>The files that an atlas is read from, each with the hash of its content: tells one state of corpus/ and claims/ from another.</summary>
public sealed class AtlasFiles
{
    // Begins what is hashed; another one is due when what is hashed, or how, changes.
    private const string Form = "atlas files 1\n";

    private AtlasFiles(IReadOnlyList<KeyValuePair<string, string>> files)
    {
        Hashes = files.ToFrozenDictionary(StringComparer.Ordinal);
        var text = new StringBuilder(Form);
        foreach (var (path, hash) in files.Where(file => !IsCheck(file.Key)))
            text.Append(path).Append('\n').Append(hash).Append('\n');
        CorpusHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>No files: the state before anything was read.</summary>
    public static AtlasFiles None { get; } = new([]);

    /// <summary>The SHA-256 of each file by its path from the root with forward slashes; <c>unreadable</c> for a file that cannot be opened.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; }

    /// <summary>
    /// The SHA-256 of what search reads: everything but the checks. It does not depend on the place of the root, on times
    /// or on the order in which a folder is listed, so that an index that was built from this state can be told anywhere.
    /// </summary>
    public string CorpusHash { get; }

    /// <summary>Reads and hashes the files as they are now. One that goes away meanwhile is left out.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/; what is missing counts as empty.</param>
    public static AtlasFiles Read(string root)
    {
        var hashing = new FileHashing();
        var hashes = new List<KeyValuePair<string, string>>();
        foreach (var path in AtlasPaths.In(root))
        {
            if (hashing.Of(Path.Combine(root, path)) is { } hash)
                hashes.Add(KeyValuePair.Create(path, hash));
        }

        return new AtlasFiles(hashes);
    }

    /// <summary>What tells cheaply that a file may have changed: path, length and time of writing of each, nothing opened.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <returns>Equal for equal states; meaningful only on this machine.</returns>
    public static string Signature(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[2 * sizeof(long)];
        foreach (var path in AtlasPaths.In(root))
        {
            var (length, written) = Look(Path.Combine(root, path));
            BitConverter.TryWriteBytes(numbers, length);
            BitConverter.TryWriteBytes(numbers[sizeof(long)..], written);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(numbers);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static (long Length, long Written) Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : (-1, 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (-2, 0);
        }
    }

    /// <summary>The paths of the files that were added, removed or given another content, in order.</summary>
    public static IReadOnlyList<string> Changed(AtlasFiles before, AtlasFiles after) =>
    [
        .. after.Hashes.Where(file => before.Hashes.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)
            .Concat(before.Hashes.Keys.Where(path => !after.Hashes.ContainsKey(path)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a file is the program of a claim, which is compiled and not searched.</summary>
    public static bool IsCheck(string path) => path.EndsWith("/Check.cs", StringComparison.Ordinal);
}
