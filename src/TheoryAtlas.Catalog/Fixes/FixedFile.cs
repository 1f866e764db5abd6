namespace TheoryAtlas.Catalog.Fixes;

/// <summary>A file that was mended.</summary>
/// <param name="File">Path from the root, with forward slashes.</param>
/// <param name="Changes">What was done to it, in words.</param>
public sealed record FixedFile(string File, IReadOnlyList<string> Changes);
