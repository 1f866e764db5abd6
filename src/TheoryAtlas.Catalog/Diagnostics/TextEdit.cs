namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>What mends a finding without a decision: one text in place of another.</summary>
/// <param name="File">Path from the root, with forward slashes.</param>
/// <param name="At">Where the text begins.</param>
/// <param name="Old">The text as it stands there, within one line; where the file holds another, nothing is changed.</param>
/// <param name="New">The text that replaces it.</param>
internal sealed record TextEdit(string File, Position At, string Old, string New);
