using System.Text.Encodings.Web;
using System.Text.Json;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Marks a folder as the output of an export, and says which of its files are.</summary>
/// <param name="Stamp">What the files were made from; empty while they are being made, or if something is wrong with them.</param>
/// <param name="Files">The hash of each file, by its path from the folder with forward slashes; empty for one that is about to be made.</param>
internal sealed record ExportManifest(string Stamp, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = ".atlas-export.json";

    private const string Form = "files of atlas export site, 1";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest of a folder; null where there is none.</summary>
    /// <exception cref="PublishException">What is there was not written by an export, or is damaged.</exception>
    public static ExportManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            var read = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(path), s_json);
            if (read is { Form: Form, Stamp: { } stamp, Files: { } files } && files.Keys.All(IsWithin))
                return new ExportManifest(stamp, files);
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new PublishException($"{path} is not what an export writes. Remove the folder, or name another one.");
    }

    /// <summary>Writes it. Equal files give equal manifests, byte for byte.</summary>
    public void Write(string folder)
    {
        var sorted = new SortedDictionary<string, string>(Files.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Document(Form, Stamp, sorted.ToDictionary(StringComparer.Ordinal)), s_json);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            return;

        // Under another name until it is whole: half of it would make the folder one that is refused.
        var partial = path + ".partial";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, path, overwrite: true);
    }

    // What is not within the folder is never touched, whatever a manifest says.
    private static bool IsWithin(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal) && !path.Split('/').Any(part => part is "" or "." or "..") && path != FileName;

    private sealed record Document(string? Form, string? Stamp, Dictionary<string, string>? Files);
}
