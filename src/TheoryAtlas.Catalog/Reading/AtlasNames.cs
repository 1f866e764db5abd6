using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>The records that the folders hold by the names of their files, and the files that have no place.</summary>
internal sealed class AtlasNames
{
    /// <summary>What a paper is named after.</summary>
    public const string KeyForm = "first author, year and first word, such as jacot2018neural";

    private readonly List<Diagnostic> _findings = [];

    /// <summary>Lists the folders.</summary>
    public AtlasNames(string root)
    {
        string[] surveys = Files(root, "surveys"), papers = Files(root, "papers");
        Surveys = Names("corpus/surveys", surveys, AtlasSchemas.IsId, "small letters, digits and hyphens, such as berner-2021");
        Papers = Names("corpus/papers", papers, AtlasSchemas.IsPaperKey, KeyForm);
        var facts = With(".yaml", papers).ToHashSet(StringComparer.Ordinal);
        foreach (var key in With(".md", papers).Where(key => !facts.Contains(key)))
            Reject($"corpus/papers/{key}.md", Codes.MissingFile, $"These notes have no facts beside them: corpus/papers/{key}.yaml is missing.");
        foreach (var (folder, files) in new[] { ("corpus/papers", papers), ("corpus/surveys", surveys) })
        {
            foreach (var name in With(".yml", files))
                Reject($"{folder}/{name}.yml", Codes.BadName, $"Files here end in .yaml. Rename this one to {name}.yaml, or it is not read.");
        }

        Claims = [.. ClaimNames(Path.Combine(root, "claims"))];
    }

    /// <summary>The keys of the papers, in order.</summary>
    public IReadOnlyList<string> Papers { get; }

    /// <summary>The ids of the claims, in order.</summary>
    public IReadOnlyList<string> Claims { get; }

    /// <summary>The ids of the surveys, in order.</summary>
    public IReadOnlyList<string> Surveys { get; }

    /// <summary>Names that cannot be, and files that are not read.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    private static string[] Files(string root, string folder)
    {
        var path = Path.Combine(root, "corpus", folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [];
    }

    private static IEnumerable<string> With(string extension, string[] files) =>
        files.Where(file => file.EndsWith(extension, StringComparison.Ordinal)).Select(file => file[..^extension.Length]);

    private List<string> Names(string folder, string[] files, Func<string, bool> isName, string form)
    {
        var names = new List<string>();
        foreach (var name in With(".yaml", files))
        {
            if (isName(name))
                names.Add(name);
            else
                Reject($"{folder}/{name}.yaml", Codes.BadName, $"'{name}' cannot be a name here. Use {form}.");
        }

        return names;
    }

    private IEnumerable<string> ClaimNames(string claims)
    {
        foreach (var folder in Directory.Exists(claims) ? Directory.GetDirectories(claims).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var name = Path.GetFileName(folder);
            var isClaim = AtlasPaths.OfClaim.Any(file => File.Exists(Path.Combine(folder, file)));
            if (isClaim && AtlasSchemas.IsId(name))
                yield return name;
            else if (isClaim)
                Reject($"claims/{name}/claim.yaml", Codes.BadName, $"'{name}' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth.");
        }
    }

    private void Reject(string path, string code, string message) => new SourceFile(path, _findings, []).Error(Position.Start, code, message);
}
