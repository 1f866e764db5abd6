namespace TheoryAtlas.Formats.Syndication;

/// <summary>A feed as RFC 4287 has it, with the links between its pages of RFC 5005.</summary>
public sealed record AtomFeed
{
    /// <summary>What names the feed for ever, wherever it is served.</summary>
    public required string Id { get; init; }

    /// <summary>The title, in plain text.</summary>
    public required string Title { get; init; }

    /// <summary>What the feed brings, in a sentence.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Who is named where an entry names nobody.</summary>
    public required string Author { get; init; }

    /// <summary>When it changed last. Every page of a feed has that of the whole.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its own address, of this page.</summary>
    public required Uri Self { get; init; }

    /// <summary>The page that shows the same to people.</summary>
    public required Uri Alternate { get; init; }

    /// <summary>A small picture; null for none.</summary>
    public Uri? Icon { get; init; }

    /// <summary>The other pages of the feed by relation: first, previous, next, last.</summary>
    public IReadOnlyList<(string Relation, Uri Address)> Pages { get; init; } = [];

    /// <summary>The entries of this page, in order.</summary>
    public IReadOnlyList<AtomEntry> Entries { get; init; } = [];
}

/// <summary>An entry of a feed.</summary>
public sealed record AtomEntry
{
    /// <summary>What names the entry for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The title, in plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required Uri Alternate { get; init; }

    /// <summary>When it came to be; null where that is when it was changed.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The authors of what it is about; none for those of the feed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>What it is filed under.</summary>
    public IReadOnlyList<AtomCategory> Categories { get; init; } = [];

    /// <summary>What it says, a paragraph each, in plain text.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
}

/// <summary>What an entry is filed under.</summary>
/// <param name="Term">The id.</param>
/// <param name="Label">The name for people.</param>
/// <param name="Scheme">Where the id is explained; null where it explains itself.</param>
public sealed record AtomCategory(string Term, string Label, Uri? Scheme = null);
