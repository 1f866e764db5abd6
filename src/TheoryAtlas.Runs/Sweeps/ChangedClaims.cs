namespace TheoryAtlas.Runs.Sweeps;

/// <summary>The claims that a change may have touched: through a file in their folders, or through what their checks share.</summary>
public static class ChangedClaims
{
    /// <summary>The branch that changes are measured against, where no revision is named.</summary>
    public const string Main = "main";

    /// <summary>Ids of claims with changes since a revision, committed or not.</summary>
    /// <param name="root">The folder that holds claims/ and src/.</param>
    /// <param name="since">A revision; what changed there after the histories parted does not count. The main branch if null, or the last commit where there is no such branch.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="InvalidOperationException">The root is not in a Git repository, git is missing, or there is no such revision.</exception>
    public static async Task<IReadOnlySet<string>> In(string root, string? since = null, CancellationToken cancellation = default)
    {
        var git = new GitFolder(root);
        var head = await git.Commit("HEAD", cancellation)
            ?? throw new InvalidOperationException($"{root} is not in a Git repository with a commit, so what changed is not known. Name the claims instead.");
        var commit = await git.Commit(since ?? Main, cancellation);
        if (commit is null && since is not null)
            throw new InvalidOperationException($"--changed {since}: there is no such revision. Name a branch, a tag or a commit, such as HEAD~3, or none for what differs from {Main}.");
        var from = commit is null ? head : await git.MergeBase(commit, cancellation) ?? commit;
        return await Touched(root, git, from, await git.ChangedSince(from, cancellation), cancellation);
    }

    /// <summary>The claims that changes in the given files may have touched.</summary>
    internal static async Task<IReadOnlySet<string>> Touched(string root, GitFolder git, string from, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var blocks = new BuildingBlocks(root);
        if (paths.Any(BuildingBlocks.AreUnderAll))
            return blocks.Claims;
        var before = new List<string>();
        foreach (var path in paths.Where(BuildingBlocks.IsOne))
            before.Add(await git.Read(from, path, cancellation) ?? "");
        return Ids(paths).Union(blocks.ClaimsThatUse(paths, before)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The claims that own the given files.</summary>
    public static IReadOnlySet<string> Ids(IEnumerable<string> paths) =>
        paths.Select(path => path.Split('/')).Where(parts => parts is ["claims", _, _, ..]).Select(parts => parts[1]).ToHashSet(StringComparer.Ordinal);
}
