using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Discovery.Head;

/// <summary>What the head of a page tells other programs.</summary>
internal sealed record PageHead
{
    /// <summary>The one address of the page in its language; null for a page that belongs in no index.</summary>
    public string? Canonical { get; init; }

    /// <summary>What the page shows, in a sentence or two of plain text; null where nothing better than its title is known.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether the summary is of our own record. On the page of a paper it is not the paper's abstract, for which Zotero would take it.</summary>
    public bool IsOurs { get; init; } = true;

    /// <summary>The kind of page as Open Graph has it. Zotero takes <c>website</c> for a web page, whatever else is said.</summary>
    public string Type { get; init; } = "website";

    /// <summary>Further meta elements.</summary>
    public IReadOnlyList<MetaTag> Tags { get; init; } = [];

    /// <summary>The same in other forms: media type, path, and what it is.</summary>
    public IReadOnlyList<(string MediaType, string Path, string Title)> Alternates { get; init; } = [];

    /// <summary>What the page is, in JSON-LD; null where there is nothing to say.</summary>
    public string? JsonLd { get; init; }
}
