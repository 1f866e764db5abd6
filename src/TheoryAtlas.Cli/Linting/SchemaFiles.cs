using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Cli.Linting;

/// <summary>The schemas in corpus/schema, which editors read and this program writes.</summary>
internal static class SchemaFiles
{
    /// <summary>A finding for each that is not as it would be written now.</summary>
    public static IEnumerable<Diagnostic> Stale(string root) =>
        from schema in AtlasSchemas.Files
        let path = Path.Combine(Folder(root), schema.Key)
        where !File.Exists(path) || File.ReadAllText(path) != schema.Value
        select new Diagnostic($"corpus/schema/{schema.Key}", 1, 1, Severity.Error, Codes.MissingFile, "This file, which editors read, is missing or differs from what lint asks for. Write it anew: atlas lint --write-schemas") { Fixable = true };

    /// <summary>Writes those that are missing or differ.</summary>
    /// <returns>Their paths from the root.</returns>
    public static IReadOnlyList<string> Write(string root)
    {
        List<string> stale = [.. Stale(root).Select(finding => finding.File)];
        Directory.CreateDirectory(Folder(root));
        foreach (var file in stale)
            File.WriteAllText(Path.Combine(root, file), AtlasSchemas.Files[Path.GetFileName(file)]);
        return stale;
    }

    private static string Folder(string root) => Path.Combine(root, "corpus", "schema");
}
