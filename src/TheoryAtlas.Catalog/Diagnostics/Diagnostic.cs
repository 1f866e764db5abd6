namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>How much a finding of lint matters.</summary>
public enum Severity
{
    /// <summary>Worth a look; nothing is wrong with the file.</summary>
    Warning,

    /// <summary>The file cannot be accepted as it is.</summary>
    Error,
}

/// <summary>What is wrong in a file, where, and what would be right.</summary>
/// <param name="File">Path from the repository's root, with forward slashes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The rule, such as ATLAS012.</param>
/// <param name="Message">What is wrong and what would be right, in sentences.</param>
public sealed record Diagnostic(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    /// <summary>What is wrong and what would be right, in sentences on one line, whatever they quote: tools read one finding a line.</summary>
    public string Message { get; init; } = Printable.Sentence(Message);

    /// <summary>Whether it is mechanical, so that <c>atlas lint --fix</c> mends it.</summary>
    public bool Fixable { get; init; }

    /// <summary>The second file of a finding about two, such as two records of one work; null for all others.</summary>
    public string? OtherFile { get; init; }

    /// <summary>The severity as tools write it: <c>error</c> or <c>warning</c>.</summary>
    public string Level => Severity == Severity.Error ? "error" : "warning";

    /// <summary><c>file:line:col: error ATLAS012: message</c>, which editors and compilers' problem matchers understand.</summary>
    public override string ToString() => $"{Printable.Name(File)}:{Line}:{Column}: {Level} {Code}: {Message}";
}
