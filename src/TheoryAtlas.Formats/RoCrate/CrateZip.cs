using System.IO.Compression;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>A zip archive that depends on nothing but the files and the time that is given.</summary>
internal static class CrateZip
{
    // Read and write for the owner, read for the others, in the half of the word where Unix keeps it.
    private const int RegularFile = 0x81A4 << 16;

    // What the format can hold.
    private static readonly DateTimeOffset s_earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_latest = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<CrateFile> files, DateTimeOffset time)
    {
        time = time.ToUniversalTime();
        time = time < s_earliest ? s_earliest : time > s_latest ? s_latest : time;
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = time;
                entry.ExternalAttributes = RegularFile;
                using var content = entry.Open();
                content.Write(file.Bytes);
            }
        }

        return stream.ToArray();
    }
}
