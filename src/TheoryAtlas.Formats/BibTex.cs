using System.Text;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats;

/// <summary>Entries of a .bib file, for BibTeX or for biblatex.</summary>
public static class BibTex
{
    /// <summary>A file with an entry for each paper, an empty line between them.</summary>
    public static string Entries(IEnumerable<Paper> papers, BibTexOptions options = default) => string.Join('\n', papers.Select(paper => Entry(paper, options)));

    /// <summary>One entry, with the paper's key as citation key and the ids of its topics as keywords.</summary>
    public static string Entry(Paper paper, BibTexOptions options = default)
    {
        var publication = Publication.Of(paper);
        var identifiers = Identifiers.Of(paper);
        var biblatex = options.Dialect == BibTexDialect.Biblatex;
        var text = new BibTexText(options.Ascii);
        var entry = new StringBuilder($"@{EntryType(publication.Type, biblatex && identifiers.AbstractUrl is not null)}{{{paper.Key},\n");
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                entry.Append($"  {name,-13} = {{{value}}},\n");
        }

        Add("author", text.Names(paper.Authors.Select(PersonName.Parse)));
        Add("title", text.Title(paper.Title));
        Add(biblatex ? "date" : "year", paper.Year.ToString());
        Add(VenueField(publication.Type, biblatex), Venue(publication, text));
        Add("series", publication.Series);
        // To biblatex a volume is a whole number.
        Add("volume", publication.Volume is { } volume && volume.All(char.IsAsciiDigit) ? volume : null);
        // BibTeX's own styles warn of both outside a journal.
        Add("number", biblatex || publication.Type == PublicationType.Article || publication.Volume is null ? publication.Number : null);
        Add("pages", publication.Pages("--"));
        if (paper.Arxiv is { } arxiv)
        {
            Add("eprint", arxiv);
            Add(biblatex ? "eprinttype" : "archiveprefix", biblatex ? "arxiv" : "arXiv");
        }

        Add("doi", identifiers.Doi);
        // Styles print both, so an address that only repeats the DOI is left out.
        Add("url", identifiers.AbstractUrl is { } url && url != $"https://doi.org/{identifiers.Doi}" ? BibTexText.Verbatim(url) : null);
        Add("keywords", string.Join(", ", paper.Topics));
        return entry.Append("}\n").ToString();
    }

    /// <summary>A title as the value of a field: capitals and formulas protected, what TeX would take for a command escaped.</summary>
    /// <param name="title">As in a record: braces protect capitals, dollar signs enclose TeX, a backslash escapes.</param>
    public static string Title(string title) => new BibTexText(ascii: false).Title(title);

    // A report must name its institution and a contribution to a collection its editor, which our records cannot;
    // an online source must have an address.
    private static string EntryType(PublicationType type, bool online) => type switch
    {
        PublicationType.Article => "article",
        PublicationType.Proceedings => "inproceedings",
        PublicationType.Book => "book",
        PublicationType.Chapter => "inbook",
        PublicationType.Preprint when online => "online",
        _ => "misc",
    };

    private static string? Venue(Publication publication, BibTexText text) => (publication.Venue, publication.Type) switch
    {
        (null, _) => null,
        ({ } venue, PublicationType.Proceedings or PublicationType.Chapter) => text.Whole(venue),
        var (venue, _) => text.Plain(venue),
    };

    private static string VenueField(PublicationType type, bool biblatex) => type switch
    {
        PublicationType.Article => biblatex ? "journaltitle" : "journal",
        PublicationType.Book => "publisher",
        _ => "booktitle",
    };
}
