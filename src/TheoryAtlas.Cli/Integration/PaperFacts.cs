using TheoryAtlas.Catalog;

namespace TheoryAtlas.Cli.Integration;

/// <summary>The facts of a paper in words, to be read and compared.</summary>
internal static class PaperFacts
{
    /// <summary>Each fact that there is, by its name: the value in Markdown.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Paper paper) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("title", Markdown.Text(Words.Title(paper))),
            ("authors", Listed(paper.Authors, author => Markdown.Text(Words.Author(author)))),
            ("year", $"{paper.Year}"),
            ("venue", Said(paper.Venue)),
            ("volume, pages", Said(paper.VolumePages)),
            ("arXiv", paper.Arxiv is { } arxiv ? Markdown.Link(arxiv, "https://arxiv.org/abs/" + arxiv) : null),
            ("DOI", paper.Doi is { } doi ? Markdown.Link(doi, "https://doi.org/" + doi) : null),
            ("page", paper.Url is { } url ? Markdown.Link(url, url) : null),
            ("topics", Listed(paper.Topics, Markdown.Code)),
            ("builds on", Listed(paper.BuildsOn, Markdown.Code)),
            ("in surveys", Listed(paper.Placements, placement => $"{Markdown.Code(placement.Survey)} {Markdown.Text(placement.Section)} ({(placement.Relation == Relation.Cited ? "cited" : "on topic")})")),
            ("evidence", Listed(paper.Evidence, source => Markdown.Link(source, source), "<br>")),
            ("notes", Notes(paper.Notes)),
        }.Where(fact => fact.Value is { Length: > 0 }).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!)),
    ];

    private static string? Said(string? text) => text is null ? null : Markdown.Text(text);

    private static string Listed<T>(IReadOnlyList<T> items, Func<T, string> write, string between = ", ") => string.Join(between, items.Select(write));

    // Sections and their lengths: the words themselves are in the files.
    private static string Notes(PaperNotes notes)
    {
        var sections = new[] { ("TL;DR", notes.Tldr), ("TL;DR 中文", notes.TldrZh), ("Contribution", notes.Contribution), ("Findings", notes.Findings), ("In plain words", notes.PlainWords), ("Limits", notes.Limits) };
        return string.Join("<br>", sections.Where(section => section.Item2.Length > 0)
            .Select(section => section.Item1.StartsWith("TL;DR", StringComparison.Ordinal) ? $"{section.Item1}: {Markdown.Text(section.Item2)}" : $"{section.Item1}: {section.Item2.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length} words"));
    }
}
