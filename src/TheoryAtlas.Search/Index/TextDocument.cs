namespace TheoryAtlas.Search.Index;

/// <summary>The words of one document, field by field; a field may be empty.</summary>
public sealed record TextDocument
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The authors.</summary>
    public string Authors { get; init; } = "";

    /// <summary>Notes, abstract or statement.</summary>
    public string Body { get; init; } = "";

    /// <summary>Topic labels and their aliases.</summary>
    public string Topics { get; init; } = "";

    /// <summary>Titles of the documents that belong to this one.</summary>
    public string Context { get; init; } = "";

    /// <summary>Venue, year and identifiers.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The authors of the documents that this one belongs to.</summary>
    public string People { get; init; } = "";

    /// <summary>A factor of the score that does not depend on the query.</summary>
    /// <value>1 by default.</value>
    public double Standing { get; init; } = 1;

    internal IEnumerable<string> Fields => [Title, Authors, Body, Topics, Context, Facts, People];
}
