namespace TheoryAtlas.Catalog;

/// <summary>One of the source surveys, with its outline.</summary>
public sealed record Survey
{
    /// <summary>The id, which is the name of the file: <c>berner-2021</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The authors in order, given names first.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The year of publication.</summary>
    public required int Year { get; init; }

    /// <summary>The journal or book.</summary>
    public string? Venue { get; init; }

    /// <summary>The volume.</summary>
    public string? Volume { get; init; }

    /// <summary>The arXiv identifier.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The digital object identifier.</summary>
    public string? Doi { get; init; }

    /// <summary>A page of the survey.</summary>
    public string? Url { get; init; }

    /// <summary>A remark of ours on what could be confirmed.</summary>
    public string? Note { get; init; }

    /// <summary>The public sources that confirm the facts.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The sections of the first level.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Every section, in the survey's order.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(section => section.WithDescendants());
}

/// <summary>A section of a survey.</summary>
/// <param name="Id">Its number, or a short name where it has none; unique within the survey.</param>
/// <param name="Title">Its heading.</param>
/// <param name="About">What it is about, in a sentence of ours.</param>
/// <param name="Confirmed">Whether the heading was seen in a source.</param>
/// <param name="Sections">The sections below it.</param>
public sealed record Section(string Id, string Title, string About, bool Confirmed, IReadOnlyList<Section> Sections)
{
    /// <summary>The number as text, where the id is one: "§2.4"; otherwise empty.</summary>
    public string Number => Id.Length > 0 && char.IsAsciiDigit(Id[0]) && Id.All(c => char.IsAsciiDigit(c) || c == '.') ? "§" + Id : "";

    /// <summary>This section and everything below it.</summary>
    public IEnumerable<Section> WithDescendants() => Sections.SelectMany(section => section.WithDescendants()).Prepend(this);
}
