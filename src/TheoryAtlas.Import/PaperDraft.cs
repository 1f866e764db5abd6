using TheoryAtlas.Formats;

namespace TheoryAtlas.Import;

/// <summary>What a source says of a paper, before it has a key and topics.</summary>
public sealed record PaperDraft
{
    /// <summary>What to call it in a message: <c>arXiv:1806.07572</c>, or <c>refs.bib:12:1</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The title; braces protect capitals, dollar signs enclose TeX. Empty where the source has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The authors in order, given names first.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The year of publication, or of the preprint where there is no venue; null where the source has none.</summary>
    public int? Year { get; init; }

    /// <summary>How the source says that it was published, theses being reports; null where it does not say.</summary>
    public PublicationType? Type { get; init; }

    /// <summary>The journal, conference or publisher.</summary>
    public string? Venue { get; init; }

    /// <summary>Volume, number and pages.</summary>
    public string? VolumePages { get; init; }

    /// <summary>The arXiv identifier, without a version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The digital object identifier, bare.</summary>
    public string? Doi { get; init; }

    /// <summary>A page of the paper.</summary>
    public string? Url { get; init; }

    /// <summary>Words that the source files it under; those that are ids of topics are taken for its topics.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The sources that confirm the facts.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>What keeps it from being a record.</summary>
    public IReadOnlyList<DraftError> Errors { get; init; } = [];

    /// <summary>What a contributor should look at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether a fact is there, and nothing is wrong with it.</summary>
    public bool Has(PaperFact fact) => Errors.All(error => error.Fact != fact) && fact switch
    {
        PaperFact.Title => Title.Length > 0,
        PaperFact.Authors => Authors.Count > 0 && Authors.All(author => PersonName.Parse(author).Family.Length > 0),
        _ => Year is not null,
    };
}
