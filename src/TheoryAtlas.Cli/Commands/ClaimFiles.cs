using System.Text;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Cli.Commands;

/// <summary>The files that <c>atlas new claim</c> writes.</summary>
internal static class ClaimFiles
{
    /// <summary>The ids that folders have, whatever they hold.</summary>
    public static IEnumerable<string> Ids(string root)
    {
        var folder = Path.Combine(root, "claims");
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(Path.GetFileName).OfType<string>() : [];
    }

    /// <summary>Writes a claim's folder, all of it or nothing; a folder that is there is never touched.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string root, ScaffoldedClaim claim)
    {
        var folder = Path.Combine(root, "claims", claim.Id!);

        // Moved into place when it is whole: a site that follows the folder sees no half of it.
        var whole = Path.Combine(root, "claims", $".{claim.Id}.new");
        try
        {
            if (Path.Exists(folder))
                throw new UsageException($"Nothing was written: claims/{claim.Id} is there already.");
            Directory.CreateDirectory(whole);
            foreach (var (path, text) in claim.Files)
                File.WriteAllText(Path.Combine(whole, Path.GetFileName(path)), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Directory.Move(whole, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(whole))
                Directory.Delete(whole, recursive: true);
            throw new UsageException($"Nothing was written: {error.Message}");
        }
    }
}
