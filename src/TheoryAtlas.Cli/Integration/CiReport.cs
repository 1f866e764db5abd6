using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Cli.Verification;

namespace TheoryAtlas.Cli.Integration;

/// <summary>What is known of a change; each step adds its part.</summary>
/// <param name="Atlas">The atlas with the change.</param>
/// <param name="Steps">The steps, in order.</param>
internal sealed record CiReport(Atlas Atlas, IReadOnlyList<StepRecord> Steps)
{
    /// <summary>What changed; null where that could not be found out.</summary>
    public ProposedChange? Change { get; init; }

    /// <summary>All findings of lint, in the whole atlas.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>The runs, in the order in which they ended.</summary>
    public IReadOnlyList<CheckedRun> Runs { get; init; } = [];

    /// <summary>The drawings of the runs.</summary>
    public IReadOnlyList<PlotFile> Plots { get; init; } = [];

    /// <summary>The pages of what changed; null where none were made.</summary>
    public PreviewFiles? Preview { get; init; }

    /// <summary>Whether a finding lies in a file that the change touches.</summary>
    public bool IsOfChange(Diagnostic finding) => Change?.Sources.Files.Any(file => file.Path == finding.File) == true;

    /// <summary>"1 error and 2 warnings".</summary>
    public static string Counted(int count, string noun, string? plural = null) => count == 1 ? $"1 {noun}" : $"{count} {plural ?? noun + "s"}";
}

/// <summary>A drawing in a file.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="File">The path within the output.</param>
/// <param name="Caption">What is to be seen.</param>
/// <param name="Letters">The same drawn with letters, for places that show no images.</param>
internal sealed record PlotFile(string Claim, int Seed, string File, string Caption, string Letters);

/// <summary>The pages of what changed.</summary>
/// <param name="Folder">The folder within the output.</param>
/// <param name="Addresses">The addresses on the site that were asked for.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">How many bytes they have.</param>
internal sealed record PreviewFiles(string Folder, IReadOnlyList<string> Addresses, int Files, long Bytes);
