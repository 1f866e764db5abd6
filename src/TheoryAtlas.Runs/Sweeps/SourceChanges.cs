namespace TheoryAtlas.Runs.Sweeps;

/// <summary>What differs from a base, committed or not: what a pull request would show, and what is not in a commit yet.</summary>
public sealed class SourceChanges
{
    private readonly string _root;
    private readonly GitFolder _git;
    private readonly string _from;

    private SourceChanges(string root, GitFolder git, string revision, string from, IReadOnlyList<ChangedFile> files) =>
        (_root, _git, Base, _from, Files) = (root, git, revision, from, files);

    /// <summary>The revision that was found.</summary>
    public string Base { get; }

    /// <summary>The commit where its history and that of what is checked out part.</summary>
    public string From => _from;

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<ChangedFile> Files { get; }

    /// <summary>Finds what differs.</summary>
    /// <param name="root">The folder that holds corpus/ and claims/.</param>
    /// <param name="revisions">Revisions to compare with; the first that there is counts.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="InvalidOperationException">There is nothing to compare with; the message says what would help.</exception>
    public static async Task<SourceChanges> Since(string root, IReadOnlyList<string> revisions, CancellationToken cancellation)
    {
        var git = new GitFolder(root);
        if (await git.Commit("HEAD", cancellation) is null)
            throw new InvalidOperationException($"{root} is not in a Git repository with a commit, so what changed is not known.{(git.Complaint is { } words ? $" git says: {words}" : "")}");
        foreach (var revision in revisions)
        {
            if (await git.Commit(revision, cancellation) is not { } commit)
                continue;
            var from = await git.MergeBase(commit, cancellation)
                ?? throw new InvalidOperationException($"{revision} and what is checked out have no commit in common{(await git.IsShallow(cancellation) ? $" in this clone, which has only the last part of the history. {Deepen}" : ". Name another base.")}");
            return new SourceChanges(root, git, revision, from, await git.ChangesSince(from, cancellation));
        }

        var tried = string.Join(" or ", revisions);
        throw new InvalidOperationException(await git.IsShallow(cancellation)
            ? $"There is no {tried} here to compare with: this clone has only the last part of the history. {Deepen}"
            : $"There is no {tried} here to compare with. Fetch it (git fetch origin main), or name a branch, a tag or a commit.");
    }

    /// <summary>The claims that these changes may have touched: through a file in their folders, or through what their checks share.</summary>
    public Task<IReadOnlySet<string>> Claims(CancellationToken cancellation) =>
        ChangedClaims.Touched(_root, _git, _from, [.. Files.SelectMany(file => file.Paths)], cancellation);

    /// <summary>Writes files as the base has them into a folder, under the paths that they have there.</summary>
    /// <param name="wanted">Tells by the path which of the files in corpus/ and claims/ are wanted.</param>
    /// <param name="folder">An existing folder.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public async Task ExtractBefore(Func<string, bool> wanted, string folder, CancellationToken cancellation)
    {
        var paths = (await _git.Files(_from, ["corpus", "claims"], cancellation)).Where(wanted).ToList();
        if (paths.Count > 0)
            await _git.Extract(_from, paths, folder, cancellation);
    }

    private const string Deepen = "In a workflow, check out with 'fetch-depth: 0'; elsewhere run: git fetch --unshallow";
}
