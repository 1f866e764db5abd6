using System.Security.Cryptography;
using System.Text;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>The documentation in the folder docs/ of the root. A change of its files is seen within a second, where the site follows its files at all.</summary>
/// <param name="options">The folder, and whether it is followed.</param>
/// <param name="clock">Tells when to look again. The pages that say what went wrong link here too, so nothing that may fail is asked.</param>
internal sealed class Documentation(SiteOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private volatile Look? _look;

    /// <summary>As it is now; empty where the folder is missing.</summary>
    public DocSet Now => Current().Set;

    /// <summary>A name for its state, another one after every change.</summary>
    public string Version => Current().Version;

    private Look Current()
    {
        if (_look is { } last && (!options.Watch || clock.GetElapsedTime(last.At) < Trusted))
            return last;
        var at = clock.GetTimestamp();
        var files = Files(options.Docs);
        var version = Signature(files);
        return _look = _look is { } same && same.Version == version ? same with { At = at } : new Look(Read(options.Docs, files), version, at);
    }

    // The folder and those in it: addresses have no more parts.
    private static List<FileInfo> Files(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .OrderBy(file => file.FullName, StringComparer.Ordinal),
    ];

    private static DocSet Read(string folder, IEnumerable<FileInfo> files)
    {
        List<DocPage> pages = [];
        foreach (var file in files)
        {
            try
            {
                pages.Add(new DocPage(Path.GetRelativePath(folder, file.FullName), File.ReadAllText(file.FullName).ReplaceLineEndings("\n")));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It went while it was looked for, or is nobody's to read: the others are there.
            }
        }

        return new DocSet(folder, pages);
    }

    private static string Signature(IEnumerable<FileInfo> files) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.FullName} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}\n")))))[..16];

    private sealed record Look(DocSet Set, string Version, long At);
}
