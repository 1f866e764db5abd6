using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>
/// What the files of one record gave, whatever other records hold: it stays true as long as these files stay as they are.
/// What concerns several records is noted here and judged when all are read.
/// </summary>
internal sealed class RecordReading
{
    private readonly List<Diagnostic> _findings = [];
    private readonly List<FormulaInText> _formulas = [];
    private readonly List<TextEdit> _edits = [];

    /// <summary>The record; null where its files do not hold one.</summary>
    public object? Record { get; set; }

    /// <summary>What is wrong in these files alone.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The formulas in these files.</summary>
    public IReadOnlyList<FormulaInText> Formulas => _formulas;

    /// <summary>What mends findings in these files.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>The names of other records.</summary>
    public References References { get; } = new();

    /// <summary>What no second record may have.</summary>
    public List<PaperIdentity> Identities { get; } = [];

    /// <summary>What the record builds on.</summary>
    public List<BuildingStep> Steps { get; } = [];

    /// <summary>One of the record's files, with its findings collected here.</summary>
    public SourceFile Open(string path) => new(path, _findings, _formulas, _edits);
}
