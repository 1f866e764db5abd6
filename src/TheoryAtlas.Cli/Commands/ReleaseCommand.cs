using System.CommandLine;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Commands;

/// <summary><c>atlas release</c>: the files that a release carries.</summary>
internal static class ReleaseCommand
{
    private const string Site = "theoryatlas-site.tar.gz", Bibliography = "atlas.bib", Catalogue = "catalog.json", Runs = "reference-runs.json", Sums = "SHA256SUMS";

    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
        var command = new Command("release", $"Write what a release carries: the static site ({Site}), the bibliography ({Bibliography}), the catalogue ({Catalogue}), the reference runs ({Runs}), and their checksums ({Sums}).") { output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var context = CliContext.From(parsed);
            var folder = Directory.CreateDirectory(parsed.GetValue(output)!).FullName;
            string In(string name) => Path.Combine(folder, name);
            if (await Export(context, "bibtex", In(Bibliography)) is var bibliography and not ExitCode.Done)
                return bibliography;
            if (await Export(context, "json", In(Catalogue)) is var catalogue and not ExitCode.Done)
                return catalogue;
            var pages = Directory.CreateTempSubdirectory("atlas-site-").FullName;
            int site;
            try
            {
                // A site that is not whole is packed for a look, and the answer is no.
                site = await Export(context, "site", pages);
                if (site is not (ExitCode.Done or ExitCode.Negative))
                    return site;
                await Pack(pages, In(Site), cancellation);
            }
            finally
            {
                Directory.Delete(pages, recursive: true);
            }

            await File.WriteAllTextAsync(In(Runs), ReferenceRuns(context).ToJsonString() + "\n", cancellation);
            await File.WriteAllTextAsync(In(Sums), await Checksums(folder, cancellation), cancellation);
            string[] files = [Site, Bibliography, Catalogue, Runs, Sums];
            if (context.Json)
                CliContext.PrintJson(new { folder, files });
            else
                await Console.Error.WriteLineAsync($"Written to {folder}: {string.Join(", ", files)}");
            return site;
        });
        return command;
    }

    // As the commands of the same names do it.
    private static Task<int> Export(CliContext context, string what, string path) => Program.Main(["export", what, "-o", path, "--root", context.Root, "--data", context.Data]);

    /// <summary>Packs an export. Equal files give an equal archive, whenever and by whom it is made; the list that tells one clone's export from another's is left out.</summary>
    internal static async Task Pack(string folder, string archive, CancellationToken cancellation)
    {
        await using var file = File.Create(archive);
        await using var zipped = new GZipStream(file, CompressionLevel.SmallestSize);
        // The newer format writes the number of the process into the archive.
        await using var tar = new TarWriter(zipped, TarEntryFormat.Gnu);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != SitePublisher.ListName).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(path);
            await tar.WriteEntryAsync(new GnuTarEntry(TarEntryType.RegularFile, "theoryatlas-site/" + Path.GetRelativePath(folder, path)) { DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch, Mode = Readable }, cancellation);
        }
    }

    private static JsonArray ReferenceRuns(CliContext context) =>
        [.. context.Atlas.Claims.Select(claim => Path.Combine(context.Root, "claims", claim.Id, ReferenceRun.FileName)).Where(File.Exists).Select(path => JsonNode.Parse(File.ReadAllText(path)))];

    // As sha256sum writes and checks them.
    private static async Task<string> Checksums(string folder, CancellationToken cancellation)
    {
        var lines = new StringBuilder();
        foreach (var name in new[] { Bibliography, Catalogue, Runs, Site }.Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(Path.Combine(folder, name));
            lines.Append($"{Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation))}  {name}\n");
        }

        return lines.ToString();
    }

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
}
