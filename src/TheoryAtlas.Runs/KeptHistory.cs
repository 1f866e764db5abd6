namespace TheoryAtlas.Runs;

/// <summary>What <c>eng/history.sh</c> kept of the repository's history for a copy of its files without it, such as a container's image.</summary>
public static class KeptHistory
{
    /// <summary>The file's name, in the folder that holds corpus/ and claims/.</summary>
    public const string FileName = ".history";

    /// <summary>The commit that the files were copied from, with "+changes" behind it where sources differed from it; null where nothing was kept.</summary>
    public static string? Commit(string root) => Lines(root) is [{ Length: > 0 } commit, ..] ? commit : null;

    /// <summary>The log of corpus/ and claims/, as Git prints it; empty where nothing was kept.</summary>
    public static IEnumerable<string> Log(string root) => Lines(root).Skip(1);

    private static string[] Lines(string root)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(root, FileName));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
