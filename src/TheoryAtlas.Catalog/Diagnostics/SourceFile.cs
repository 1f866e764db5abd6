namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>A file that is being read, and what was found wrong in it.</summary>
/// <param name="path">Path from the root, with forward slashes.</param>
/// <param name="findings">Where findings are collected.</param>
/// <param name="formulas">Where formulas are collected.</param>
internal sealed class SourceFile(string path, List<Diagnostic> findings, List<FormulaInText> formulas)
{
    // The lengths of the lines: findings that concern several files are made long after the text was read.
    private int[]? _lines;

    public string Path { get; } = path;

    /// <summary>Sets the text, once it is read; findings then point into it.</summary>
    public string Text
    {
        set => _lines = [.. value.Split('\n').Select(line => line.Length)];
    }

    public bool HasErrors { get; private set; }

    public void Error(Position at, string code, string message)
    {
        HasErrors = true;
        findings.Add(Finding(at, Severity.Error, code, message));
    }

    public void Warning(Position at, string code, string message) =>
        findings.Add(Finding(at, Severity.Warning, code, message));

    /// <summary>Notes a formula, for those who know whether it can be set.</summary>
    public void Formula(Position at, string tex, bool display) => formulas.Add(new FormulaInText(Path, at.Line, at.Column, tex, display));

    /// <summary>A finding in this file that depends on others, and so is none of this file's own.</summary>
    /// <remarks>The YAML library places the end of a file, and values that are not there, beyond the text; the finding points into it.</remarks>
    public Diagnostic Finding(Position at, Severity severity, string code, string message)
    {
        var (line, column) = at;
        if (_lines is not null)
        {
            (line, column) = line > _lines.Length ? (_lines.Length, int.MaxValue) : (line, column);
            column = Math.Min(column, _lines[line - 1] + 1);
        }

        return new Diagnostic(Path, line, column, severity, code, OneLine(message));
    }

    // Messages quote the file. Tools read one finding a line, so a quoted line break must not begin another.
    private static string OneLine(string message) =>
        string.Concat(message.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}

/// <summary>A place in a file, line and column from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);
}
