namespace TheoryAtlas.Runs;

/// <summary>The commit of the repository that claims are read from.</summary>
public static class SourceCommit
{
    // What a run's numbers depend on; eng/history.sh has the same.
    private static readonly string[] s_sources = ["claims/", "src/", "eng/"];

    /// <summary>
    /// The commit's hash, with "+changes" behind it where sources differ from it. Where there is no repository, or no git, it is that of
    /// <see cref="KeptHistory"/>, or null.
    /// </summary>
    /// <param name="root">The folder that holds claims/ and src/.</param>
    public static async Task<string?> Of(string root)
    {
        var git = new GitFolder(root);
        try
        {
            if (await git.Commit("HEAD", CancellationToken.None) is not { } commit)
                return KeptHistory.Commit(root);
            var changed = await git.ChangedSince(commit, CancellationToken.None);
            return changed.Any(path => s_sources.Any(path.StartsWith)) ? commit + "+changes" : commit;
        }
        catch (InvalidOperationException)
        {
            // Git is missing, or its repository is damaged: a run without a commit is still a run.
            return KeptHistory.Commit(root);
        }
    }
}
