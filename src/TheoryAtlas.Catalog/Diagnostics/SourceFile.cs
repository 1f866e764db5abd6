namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>A file that is being read, and what was found wrong in it.</summary>
/// <param name="path">Path from the root, with forward slashes.</param>
/// <param name="findings">Where findings are collected.</param>
internal sealed class SourceFile(string path, List<Diagnostic> findings)
{
    public string Path { get; } = path;

    public bool HasErrors { get; private set; }

    public void Error(Position at, string code, string message)
    {
        HasErrors = true;
        findings.Add(new Diagnostic(Path, at.Line, at.Column, Severity.Error, code, message));
    }

    public void Warning(Position at, string code, string message) =>
        findings.Add(new Diagnostic(Path, at.Line, at.Column, Severity.Warning, code, message));
}

/// <summary>A place in a file, line and column from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);
}
