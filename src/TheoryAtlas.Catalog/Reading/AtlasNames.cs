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
        var papers = Entries(root, "corpus/papers");
        Surveys = Names("corpus/surveys", Entries(root, "corpus/surveys"), AtlasSchemas.IsId, "small letters, digits and hyphens, such as berner-2021");
        Papers = Names("corpus/papers", papers, AtlasSchemas.IsPaperKey, KeyForm);
        var facts = With(".yaml", papers).ToHashSet(StringComparer.Ordinal);
        foreach (var key in With(".md", papers).Where(key => !facts.Contains(key)))
            Reject($"corpus/papers/{key}.md", Codes.MissingFile, $"These notes have no facts beside them: corpus/papers/{key}.yaml is missing.{Nearest.Hint(key, facts)}");
        foreach (var (name, _) in Entries(root, "corpus").Where(entry => !entry.IsFolder && AtlasPaths.Kind(entry.Name) == ".yaml" && entry.Name is not ("topics.yaml" or "glossary.yaml")))
            Reject($"corpus/{name}", Codes.BadName, "A file of this name is not read here. Papers are files in corpus/papers, surveys in corpus/surveys; here are topics.yaml and glossary.yaml.");
        Claims = [.. ClaimNames(root)];
    }

    /// <summary>The keys of the papers, in order.</summary>
    public IReadOnlyList<string> Papers { get; }

    /// <summary>The ids of the claims, in order.</summary>
    public IReadOnlyList<string> Claims { get; }

    /// <summary>The ids of the surveys, in order.</summary>
    public IReadOnlyList<string> Surveys { get; }

    /// <summary>Names that cannot be, and files that are not read.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    private List<(string Name, bool IsFolder)> Entries(string root, string folder)
    {
        var path = Path.Combine(root, folder);
        try
        {
            if (Directory.Exists(path))
                return [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(entry => (entry.Name, entry is DirectoryInfo)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
            if (File.Exists(path))
                Reject(folder, Codes.BadName, "This is a file, and must be a folder.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Reject(folder, Codes.Unreadable, "This folder cannot be read. Give yourself the right to list it.");
        }

        return [];
    }

    private static IEnumerable<string> With(string extension, IEnumerable<(string Name, bool IsFolder)> entries) =>
        entries.Where(entry => entry.Name.EndsWith(extension, StringComparison.Ordinal)).Select(entry => entry.Name[..^extension.Length]);

    private List<string> Names(string folder, List<(string Name, bool IsFolder)> entries, Func<string, bool> isName, string form)
    {
        var names = new List<string>();
        foreach (var (entry, isFolder) in entries)
        {
            var kind = AtlasPaths.Kind(entry);
            if (entry.EndsWith(".yaml", StringComparison.Ordinal))
            {
                var name = entry[..^".yaml".Length];
                if (isName(name))
                    names.Add(name);
                else
                    Reject($"{folder}/{entry}", Codes.BadName, $"'{Printable.Name(name)}' cannot be a name here. Use {form}.");
            }
            else if (kind is ".yaml" or ".md" && !entry.EndsWith(kind, StringComparison.Ordinal))
            {
                Reject($"{folder}/{entry}", Codes.BadName, $"Files here end in {kind}. Rename this one to {Printable.Name(Path.GetFileNameWithoutExtension(entry))}{kind}, or it is not read.");
            }
            else if (isFolder && kind != ".md" && !entry.StartsWith('.'))
            {
                Reject($"{folder}/{entry}", Codes.BadName, $"Folders here are not looked into. Move the files up into {folder}.");
            }
        }

        return names;
    }

    private IEnumerable<string> ClaimNames(string root)
    {
        foreach (var (name, isFolder) in Entries(root, "claims"))
        {
            var folder = Path.Combine(root, "claims", name);
            if (!isFolder)
            {
                if (AtlasPaths.Kind(name) is ".yaml" or ".md" && name != "README.md")
                    Reject($"claims/{name}", Codes.BadName, "A claim is a folder with claim.yaml, statement.md and Check.cs. Make a folder for this file.");
            }
            else if (AtlasPaths.OfClaim.Any(file => Path.Exists(Path.Combine(folder, file))))
            {
                if (new DirectoryInfo(folder).LinkTarget is not null)
                    Reject($"claims/{name}/claim.yaml", Codes.Unreadable, "The folder is a symbolic link, which is not followed. Put the folder itself here.");
                else if (AtlasSchemas.IsId(name))
                    yield return name;
                else
                    Reject($"claims/{name}/claim.yaml", Codes.BadName, $"'{Printable.Name(name)}' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth.");
            }
            else if (AtlasPaths.OfClaim.Select(file => (Right: file, Wrong: AtlasPaths.Misnamed(folder, file))).FirstOrDefault(pair => pair.Wrong is not null) is { Wrong: { } wrong } pair)
            {
                Reject($"claims/{name}/{wrong}", Codes.BadName, $"Without a file of a claim's names this folder is none. Rename this file to {pair.Right}.");
            }
        }
    }

    private void Reject(string path, string code, string message) => new SourceFile(path, _findings, [], []).Error(Position.Start, code, message);
}
