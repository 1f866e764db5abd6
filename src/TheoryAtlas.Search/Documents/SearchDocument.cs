using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Documents;

/// <summary>A paper or a claim as search sees it.</summary>
internal sealed record SearchDocument
{
    public required DocumentType Type { get; init; }

    public required string Id { get; init; }

    /// <summary>What else names it and nothing else: arXiv identifier and DOI.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    public required PlainText Title { get; init; }

    /// <summary>What passages are cut from.</summary>
    public required PlainText Prose { get; init; }

    /// <summary>The Chinese summary, from which passages are cut where a query matches more of it.</summary>
    public PlainText Chinese { get; init; } = PlainText.Empty;

    /// <summary>The authors; for a claim, those of its paper.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    public required int Year { get; init; }

    /// <summary>Its topics and all above them.</summary>
    public required IReadOnlySet<string> Topics { get; init; }

    public required IReadOnlySet<string> Surveys { get; init; }

    /// <summary>The kind of a claim; null for a paper.</summary>
    public string? Kind { get; init; }

    /// <summary>Itself for a claim; the claims of a paper. Verdicts are looked up by these.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>The words.</summary>
    public required TextDocument Words { get; init; }
}
