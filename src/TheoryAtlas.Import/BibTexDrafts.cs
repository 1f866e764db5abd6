using System.Text.RegularExpressions;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Reading;

namespace TheoryAtlas.Import;

/// <summary>What BibTeX entries say of papers. Abstracts and notes are left where they are.</summary>
public static partial class BibTexDrafts
{
    /// <summary>The draft of one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The file's name, for messages and as evidence; null where it has none, so that evidence must be given.</param>
    public static PaperDraft Of(BibTexEntry entry, string? file)
    {
        List<DraftError> errors = [];
        List<string> warnings = [];
        var title = Title(entry, warnings);
        var authors = Authors(entry, errors, warnings);
        var year = YearText.Of(entry.Text("year")) ?? YearText.Of(entry.Text("date"));
        if (year is null && entry.Field("year") is { } written)
            errors.Add(new DraftError(PaperFact.Year, At(written, $"the year is '{written.Value.Trim()}'. Give the year of publication, such as 2018.")));
        var (arxiv, isPreprint) = Arxiv(entry, warnings);
        var doi = Doi(entry, warnings);
        var published = isPreprint ? null : Venue(entry);
        var venue = published is null ? null : VenueNames.Of(published);
        if (venue != published)
            warnings.Add($"The venue '{published}' is written {venue}, as in the other records.");
        return new PaperDraft
        {
            Origin = $"{file ?? "standard input"}:{entry.Line}:{entry.Column}{(entry.Key.Length > 0 ? $" ({entry.Key})" : "")}",
            Title = title,
            Authors = authors,
            Year = year,
            Type = Type(entry),
            Venue = venue,
            VolumePages = venue is null ? null : Places.Of(Places.Series(entry.Text("series")), entry.Text("volume"), entry.Text("number") ?? entry.Text("issue"), entry.Text("pages")),
            Arxiv = arxiv,
            Doi = doi,
            Url = Url(entry),
            Keywords = entry.Text("keywords")?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Evidence = file is null ? [] : [file],
            Errors = errors,
            Warnings = warnings,
        };
    }

    private static string Title(BibTexEntry entry, List<string> warnings)
    {
        if (entry.Field("title") is not { } field)
            return "";
        if (TexText.UnknownCommands(field.Value) is { Count: > 0 } commands)
            warnings.Add(At(field, $"the title holds TeX that is not known outside formulas: {string.Join(", ", commands)}. Write the letters, or put the formula in dollar signs."));
        return TexText.Title(field.Value);
    }

    private static IReadOnlyList<string> Authors(BibTexEntry entry, List<DraftError> errors, List<string> warnings)
    {
        if (entry.Field("author") is not { } field)
            return [];
        var names = BibTexNames.Parse(field.Value);
        if (names.CutOff)
            errors.Add(new DraftError(PaperFact.Authors, At(field, "the list of authors is cut off (\"and others\"). A record names all authors; write them out.")));
        errors.AddRange(names.Malformed.Select(name => new DraftError(PaperFact.Authors, At(field, $"'{name}' cannot be read as a name. Write Family, Given, and put \"and\" between two authors."))));
        warnings.AddRange(names.Bodies.Where(name => name.Contains(' ', StringComparison.Ordinal)).Select(name => At(field, $"'{name}' is taken for a body, since it stands in braces. If it is a person, take the braces away.")));
        return names.Names;
    }

    // Databases write preprints in several ways: as an eprint, as a journal named arXiv or CoRR, as an address.
    private static (string? Id, bool IsPreprint) Arxiv(BibTexEntry entry, List<string> warnings)
    {
        var venue = entry.Text("journal") ?? entry.Text("booktitle") ?? entry.Text("howpublished") ?? entry.Text("publisher") ?? "";
        var isPreprint = Preprint().IsMatch(venue);
        var prefix = entry.Text("archiveprefix") ?? entry.Text("eprinttype");
        string?[] candidates =
        [
            prefix is null || prefix.Equals("arxiv", StringComparison.OrdinalIgnoreCase) ? entry.Text("eprint") : null,
            entry.Text("arxiv"),
            isPreprint ? Mention().Match(venue) is { Success: true } match ? match.Groups[1].Value : entry.Text("volume")?.Replace("abs/", "", StringComparison.Ordinal) : null,
            entry.Text("url"),
            OwnDoi(entry.Text("doi")),
            OwnDoi(entry.Text("url")),
        ];
        var id = candidates.OfType<string>().Select(text => IdentifierText.TryArxiv(text, out var found) ? found : null).FirstOrDefault(found => found is not null);
        // A note may speak of another paper: of the one that this one extends.
        if (id is null && entry.Field("note") is { } note && Mention().Match(entry.Text("note")!) is { Success: true } mention)
        {
            id = mention.Groups[1].Value;
            warnings.Add(At(note, $"arXiv:{id} is taken from the note. See that it is this paper."));
        }

        return (id, isPreprint);
    }

    private static string? Doi(BibTexEntry entry, List<string> warnings)
    {
        if (entry.Field("doi") is not { } field)
            return entry.Text("url") is { } url && IdentifierText.TryDoi(url, out var resolved) && OwnDoi(resolved) is null ? resolved : null;
        // Databases escape the underscores of a DOI or do not; a DOI has no TeX.
        if (!IdentifierText.TryDoi(field.Value.Replace("\\", "", StringComparison.Ordinal).Trim('{', '}', ' '), out var doi))
        {
            warnings.Add(At(field, $"'{field.Value.Trim()}' is not a DOI, and is left out."));
            return null;
        }

        return OwnDoi(doi) is null ? doi : null;
    }

    // The identifier that a DOI of arXiv's own stands for.
    private static string? OwnDoi(string? text) => text is not null && IdentifierText.TryDoi(text, out var doi) && IdentifierText.TryArxivDoi(doi, out var id) ? id : null;

    // An address of the resolver only repeats the DOI; what is no address is left out.
    private static string? Url(BibTexEntry entry) =>
        entry.Field("url")?.Value.Replace(@"\_", "_", StringComparison.Ordinal).Replace(@"\%", "%", StringComparison.Ordinal).Trim() is { } url && WebAddress().IsMatch(url) && !IdentifierText.TryDoi(url, out _) ? url : null;

    private static string? Venue(BibTexEntry entry) => entry.Type switch
    {
        "article" or "periodical" => entry.Text("journal") ?? entry.Text("journaltitle"),
        "inproceedings" or "conference" or "incollection" or "inbook" => entry.Text("booktitle"),
        // The records' word for a book whose publisher is not known.
        "book" or "proceedings" or "collection" => entry.Text("publisher") ?? "Book",
        "techreport" or "report" => entry.Text("institution"),
        "phdthesis" or "mastersthesis" or "thesis" => entry.Text("school") ?? entry.Text("institution"),
        _ => entry.Text("journal") ?? entry.Text("booktitle"),
    };

    private static PublicationType? Type(BibTexEntry entry) => entry.Type switch
    {
        "article" or "periodical" => PublicationType.Article,
        "inproceedings" or "conference" => PublicationType.Proceedings,
        "incollection" or "inbook" => PublicationType.Chapter,
        "book" or "proceedings" or "collection" => PublicationType.Book,
        "techreport" or "report" or "phdthesis" or "mastersthesis" or "thesis" => PublicationType.Report,
        _ => null,
    };

    private static string At(BibTexField field, string message) => $"Line {field.Line}, column {field.Column}: {message}";

    [GeneratedRegex(@"^arxiv\b|^CoRR\b|arxiv\.org|^arxiv e-prints", RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"arxiv(?:\.org/abs/|:|\s+preprint\s+(?:arxiv:)?|\s+)\s*([0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^https?://\S+$")]
    private static partial Regex WebAddress();
}
