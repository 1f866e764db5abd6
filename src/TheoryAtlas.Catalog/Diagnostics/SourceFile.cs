namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>A file that is being read, and what was found wrong in it.</summary>
/// <param name="path">Path from the root, with forward slashes.</param>
/// <param name="findings">Where findings are collected.</param>
/// <param name="formulas">Where formulas are collected.</param>
/// <param name="edits">Where what mends a finding is collected.</param>
internal sealed class SourceFile(string path, List<Diagnostic> findings, List<FormulaInText> formulas, List<TextEdit> edits)
{
    // The lengths of the lines: findings that concern several files are made long after the text was read.
    private int[]? _lines;
    private int _count;

    public string Path { get; } = path;

    /// <summary>Sets the text, once it is read; findings then point into it.</summary>
    public string Text
    {
        set => _lines = [.. value.Split('\n').Select(line => line.Length)];
    }

    public bool HasErrors { get; private set; }

    /// <summary>Whether further findings are dropped, so that looking for them is of no use.</summary>
    public bool IsFull => _count > FindingLimit.PerFile;

    /// <summary>A file for texts that nobody is told about.</summary>
    public static SourceFile Unheard(string path) => new(path, [], [], []);

    public void Error(Position at, string code, string message, bool fixable = false)
    {
        HasErrors = true;
        Add(at, Severity.Error, code, message, fixable);
    }

    public void Warning(Position at, string code, string message, bool fixable = false) => Add(at, Severity.Warning, code, message, fixable);

    /// <summary>Reports an error together with what mends it.</summary>
    public void Error(Position at, string code, string message, string old, string mended)
    {
        edits.Add(new TextEdit(Path, at, old, mended));
        Error(at, code, message, fixable: true);
    }

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

        return new Diagnostic(Path, line, column, severity, code, message);
    }

    private void Add(Position at, Severity severity, string code, string message, bool fixable)
    {
        if (_count++ < FindingLimit.PerFile)
            findings.Add(Finding(at, severity, code, message) with { Fixable = fixable });
        else if (_count == FindingLimit.PerFile + 1)
            findings.Add(FindingLimit.Reached(Path));
    }
}

/// <summary>A place in a file, line and column from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);
}
