using System.Security.Cryptography;
using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats.Citations;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Assets;
using TheoryAtlas.Site.Discovery.History;

namespace TheoryAtlas.Site.Publishing;

/// <summary>A name for everything that the files of an export are made from: where it is the same, they are the same.</summary>
internal static class InputStamp
{
    // Another one is due when what is hashed changes.
    private const string Form = "export 2";

    /// <summary>The name.</summary>
    public static async Task<string> OfAsync(PublishOptions options, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        Add(Form);
        Add($"{options.BaseUrl} {options.Repository} {string.Join(' ', options.Only)}");

        // Dates are those of commits, and for what is not committed those of the files.
        Add(await GitLog.NameAsync(options.Root, cancellation) ?? "");
        Add(AtlasFiles.Signature(options.Root));
        foreach (var (path, content) in AtlasFiles.Read(options.Root).Hashes.OrderBy(file => file.Key, StringComparer.Ordinal))
            Add($"{path} {content}");
        foreach (var file in Written(options.Root))
            Add($"{Path.GetRelativePath(options.Root, file)} {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellation)))}");

        // The program, with what lies beside it.
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            Add($"{Path.GetRelativePath(AppContext.BaseDirectory, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        Add(Edition.Of(FormattedCitations.Sources));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    // Reference runs, what people wrote beside the records, and what was kept of the history.
    private static IEnumerable<string> Written(string root) =>
        Files(Path.Combine(root, "claims"), ReferenceRun.FileName, SearchOption.AllDirectories)
            .Concat(Files(Path.Combine(root, "docs"), "*", SearchOption.AllDirectories))
            .Concat(Files(root, KeptHistory.FileName, SearchOption.TopDirectoryOnly))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption search) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, search) : [];
}
