namespace TheoryAtlas.Cli.Commands;

/// <summary>Where an export goes: a file, or standard output.</summary>
internal static class ExportFile
{
    /// <summary>Writes an export.</summary>
    /// <param name="path">The file; <c>-</c> is standard output.</param>
    /// <param name="bytes">The whole of it.</param>
    /// <returns>Whether there is a file now.</returns>
    /// <exception cref="UsageException">No file is named, or it cannot be written; none that was there is harmed.</exception>
    public static bool Write(string path, byte[] bytes)
    {
        if (path == "-")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(bytes);
            return false;
        }

        if (string.IsNullOrWhiteSpace(path))
            throw new UsageException("--output: name a file, or - for standard output.");

        // Under another name until it is whole: what has the name that was asked for is never half an export.
        var partial = path + ".partial";
        try
        {
            File.WriteAllBytes(partial, bytes);
            File.Move(partial, path, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(partial))
                File.Delete(partial);
            throw new UsageException($"{path} cannot be written: {error.Message}");
        }
    }
}
