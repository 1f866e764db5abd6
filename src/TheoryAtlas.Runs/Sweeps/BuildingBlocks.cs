namespace TheoryAtlas.Runs.Sweeps;

/// <summary>
/// Which claims stand on which shared sources. A claim uses a file of TheoryAtlas.Checks if its own sources mention a type or an
/// extension method that is declared there, or one of another file there that does, and so on: what is said to be touched may turn
/// out not to be, never the other way round. Whatever CheckContext mentions is thus under every claim.
/// </summary>
internal sealed class BuildingBlocks
{
    private const string Checks = "src/TheoryAtlas.Checks/";

    private readonly Dictionary<string, SourceNames> _blocks;
    private readonly ILookup<string, SourceNames> _claims;

    /// <summary>Reads the sources as they are now.</summary>
    /// <param name="root">The folder that holds claims/ and src/.</param>
    public BuildingBlocks(string root)
    {
        _blocks = Sources(root, Checks).ToDictionary(path => path, path => Read(root, path), StringComparer.Ordinal);
        _claims = Sources(root, "claims/").Where(path => path.Split('/').Length > 2).ToLookup(path => path.Split('/')[1], path => Read(root, path), StringComparer.Ordinal);
    }

    /// <summary>The ids of all claims.</summary>
    public IReadOnlySet<string> Claims => _claims.Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>What decides every claim's numbers: files, and folders with a slash at their ends.</summary>
    internal static IReadOnlyList<string> UnderAll { get; } =
    [
        "src/TheoryAtlas.Torch/",
        "src/TheoryAtlas.Checks/TheoryAtlas.Checks.csproj",
        "src/TheoryAtlas.Checks/packages.lock.json",
        "src/TheoryAtlas.Runs/Workers/WorkerVariables.cs",
        "src/TheoryAtlas.Runs/Workers/TorchRuntime.cs",
        "eng/TorchProvider.props",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
    ];

    /// <summary>Whether a file decides every claim's numbers. Those right in claims/ do: the project, and what all checks are compiled with.</summary>
    public static bool AreUnderAll(string path) =>
        UnderAll.Any(known => known.EndsWith('/') ? path.StartsWith(known, StringComparison.Ordinal) : path == known)
        || (path.Split('/') is ["claims", _] && !path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>Whether a file is a source that checks share.</summary>
    public static bool IsOne(string path) => path.StartsWith(Checks, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The claims that use what is declared, or was, in any of the given files.</summary>
    /// <param name="paths">The files that changed.</param>
    /// <param name="before">The texts of those files as they were.</param>
    public IEnumerable<string> ClaimsThatUse(IEnumerable<string> paths, IEnumerable<string> before)
    {
        var changed = paths.Where(_blocks.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var names = before.SelectMany(text => new SourceNames(text).Declared)
            .Concat(changed.SelectMany(path => _blocks[path].Declared)).ToHashSet(StringComparer.Ordinal);
        while (_blocks.Where(block => !changed.Contains(block.Key) && block.Value.Mentioned.Overlaps(names)).ToList() is { Count: > 0 } further)
        {
            foreach (var (path, block) in further)
            {
                changed.Add(path);
                names.UnionWith(block.Declared);
            }
        }

        return _claims.Where(claim => claim.Any(source => source.Mentioned.Overlaps(names))).Select(claim => claim.Key);
    }

    private static SourceNames Read(string root, string path) => new(File.ReadAllText(Path.Combine(root, path)));

    private static IEnumerable<string> Sources(string root, string folder) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            : [];
}
