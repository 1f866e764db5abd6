namespace TheoryAtlas.Catalog.Fixes;

/// <summary>A file that was mended, or that should have been and could not be written.</summary>
/// <param name="File">Path from the root, with forward slashes.</param>
/// <param name="Changes">What was done to it, in words.</param>
public sealed record FixedFile(string File, IReadOnlyList<string> Changes)
{
    /// <summary>Why the file could not be written and is as it was, in a sentence; null if it was.</summary>
    public string? Problem { get; private init; }

    internal static FixedFile NotWritten(string file, Exception error) => new(file, [])
    {
        Problem = error is UnauthorizedAccessException
            ? "Its folder may not be written to. Give yourself the right to write it, and mend again."
            : $"{error.Message.TrimEnd('.')}.",
    };
}
