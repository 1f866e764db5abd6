using System.Security.Cryptography;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Search.Storage;

/// <summary>Four lines that say which file holds the index, what it was made from, and how its bytes are to be told from damaged ones.</summary>
/// <param name="File">The name of the database, in the manifest's folder.</param>
/// <param name="Corpus">The hash of the corpus and claims that it was made from.</param>
/// <param name="Program">The builds of search and catalog that made it: how files are read, folded and weighed is part of an index.</param>
/// <param name="Sha256">The hash of the database.</param>
internal sealed record IndexManifest(string File, string Corpus, string Program, string Sha256)
{
    /// <summary>The name of the manifest.</summary>
    public const string Name = "index.txt";

    /// <summary>The builds of search and catalog that are running.</summary>
    public static string ThisProgram { get; } = $"{typeof(IndexManifest).Module.ModuleVersionId:N}{typeof(Atlas).Module.ModuleVersionId:N}";

    /// <summary>Reads the manifest of a folder; null if there is none that can be read.</summary>
    public static IndexManifest? Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Name);
            if (!System.IO.File.Exists(path))
                return null;
            var lines = System.IO.File.ReadAllLines(path);
            return lines.Length == 4 ? new IndexManifest(lines[0], lines[1], lines[2], lines[3]) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the manifest in one step, so that a reader sees the old one or the new.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, Name);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            System.IO.File.WriteAllLines(draft, [File, Corpus, Program, Sha256]);
            System.IO.File.Move(draft, path, overwrite: true);
        }
        catch
        {
            System.IO.File.Delete(draft);
            throw;
        }
    }

    /// <summary>The hash of a file.</summary>
    public static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
