namespace TheoryAtlas.Catalog;

/// <summary>One bibliographic record, with notes in our own words.</summary>
/// <remarks>A fact that is not confirmed is null: it never means that there is none.</remarks>
public sealed record Paper
{
    /// <summary>The key, which is the name of the file: <c>jacot2018neural</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The title; braces protect capitals, dollar signs enclose TeX.</summary>
    public required string Title { get; init; }

    /// <summary>The authors in order, given names first.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The year of publication, or of the preprint where there is no venue.</summary>
    public required int Year { get; init; }

    /// <summary>The journal, conference or publisher.</summary>
    public string? Venue { get; init; }

    /// <summary>Volume, number and pages, as the venue writes them.</summary>
    public string? VolumePages { get; init; }

    /// <summary>The arXiv identifier, without a version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The digital object identifier, bare.</summary>
    public string? Doi { get; init; }

    /// <summary>A page of the paper.</summary>
    public string? Url { get; init; }

    /// <summary>Ids of topics, the most specific first.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Keys of papers that this one builds on.</summary>
    public IReadOnlyList<string> BuildsOn { get; init; } = [];

    /// <summary>Where the surveys place it.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>The public sources that confirm the facts.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Our notes.</summary>
    public PaperNotes Notes { get; init; } = PaperNotes.None;
}

/// <summary>Where a survey places a paper.</summary>
/// <param name="Survey">The survey's id.</param>
/// <param name="Section">The section's id within the survey.</param>
/// <param name="Relation">Whether a source shows the citation.</param>
public sealed record Placement(string Survey, string Section, Relation Relation);

/// <summary>How a paper belongs to a section of a survey.</summary>
public enum Relation
{
    /// <summary>It is on the section's subject; whether the survey cites it was not seen.</summary>
    OnTopic,

    /// <summary>A source shows that the survey cites it.</summary>
    Cited,
}

/// <summary>Notes on a paper, in Markdown with TeX; empty where we know nothing for certain.</summary>
/// <param name="Tldr">One sentence.</param>
/// <param name="Contribution">What is new.</param>
/// <param name="Findings">The precise results.</param>
/// <param name="PlainWords">For a first-year student.</param>
/// <param name="Limits">What it assumes or leaves open.</param>
public sealed record PaperNotes(string Tldr, string Contribution, string Findings, string PlainWords, string Limits)
{
    /// <summary>The same sentence in Simplified Chinese; empty where nobody has written it.</summary>
    public string TldrZh { get; init; } = "";

    /// <summary>No notes.</summary>
    public static PaperNotes None { get; } = new("", "", "", "", "");
}
