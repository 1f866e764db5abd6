using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats;

/// <summary>The meta tags by which Zotero, its relatives and search engines for scholars read a paper from its page.</summary>
public static class HighwireTags
{
    /// <summary>The tags of a paper in their order, to be written as meta elements.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="topicLabels">The names of its topics, which become keywords.</param>
    /// <param name="references">Papers of the atlas that it builds on.</param>
    public static IReadOnlyList<MetaTag> Of(Paper paper, IEnumerable<string> topicLabels, IEnumerable<Paper>? references = null)
    {
        var publication = Publication.Of(paper);
        var identifiers = Identifiers.Of(paper);
        var preprint = publication.Type == PublicationType.Preprint;
        var tags = new List<MetaTag>();
        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content))
                tags.Add(new MetaTag(name, content));
        }

        Add("citation_title", TexTitle.ToUnicode(paper.Title));
        foreach (var author in paper.Authors)
            Add("citation_author", PersonName.Parse(author).FamilyFirst);
        Add("citation_publication_date", paper.Year.ToString());
        Add("citation_online_date", preprint ? paper.Year.ToString() : null);
        Add(VenueTag(publication.Type), publication.Venue);
        Add("citation_volume", publication.Volume);
        Add("citation_issue", publication.Number);
        Add("citation_firstpage", publication.FirstPage);
        Add("citation_lastpage", publication.LastPage);
        Add("citation_doi", identifiers.Doi);
        Add("citation_arxiv_id", paper.Arxiv);
        Add("citation_abstract_html_url", identifiers.AbstractUrl);
        Add("citation_pdf_url", identifiers.PdfUrl);
        Add("citation_keywords", string.Join("; ", topicLabels));
        Add("citation_language", "en");
        foreach (var reference in references ?? [])
            Add("citation_reference", Reference(reference));
        // Zotero takes whatever names no venue for an article of a journal.
        Add("z:itemType", publication.Type switch { PublicationType.Preprint => "preprint", PublicationType.Book => "book", PublicationType.Report => "report", _ => null });
        if (preprint && paper.Arxiv is { } arxiv)
        {
            Add("z:repository", "arXiv");
            Add("z:archiveID", $"arXiv:{arxiv}");
        }

        return tags;
    }

    /// <summary>
    /// The tags of a claim's page, which is a page of ours: nothing in them is the paper's, so that a reader who saves the
    /// page does not save the paper under a wrong address.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="added">When it was added; null where that is not known.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="topicLabels">The names of its topics, which become keywords.</param>
    public static IReadOnlyList<MetaTag> Of(Claim claim, DateTimeOffset? added, Uri page, IEnumerable<string> topicLabels)
    {
        var keywords = string.Join("; ", topicLabels);
        MetaTag?[] tags =
        [
            new("citation_title", claim.Title),
            // A single word is taken for a whole name; two would be taken apart.
            new("citation_author", "TheoryAtlas"),
            added is { } day ? new("citation_date", day.UtcDateTime.ToString("yyyy'/'MM'/'dd")) : null,
            new("citation_publisher", "TheoryAtlas"),
            new("citation_public_url", page.AbsoluteUri),
            keywords.Length > 0 ? new("citation_keywords", keywords) : null,
            new("citation_language", "en"),
            new("z:itemType", "webpage"),
        ];
        return [.. tags.OfType<MetaTag>()];
    }

    private static string VenueTag(PublicationType type) => type switch
    {
        PublicationType.Article => "citation_journal_title",
        PublicationType.Chapter => "citation_inbook_title",
        PublicationType.Book => "citation_publisher",
        _ => "citation_conference_title",
    };

    // The parts are told apart by semicolons, so none may hold one.
    private static string Reference(Paper paper)
    {
        IEnumerable<string> parts =
        [
            "citation_title=" + TexTitle.ToUnicode(paper.Title),
            .. paper.Authors.Select(author => "citation_author=" + PersonName.Parse(author).FamilyFirst),
            "citation_publication_date=" + paper.Year,
        ];
        return string.Join(';', parts.Select(part => part.Replace(';', ',')));
    }
}

/// <summary>A meta element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its content, not yet escaped for HTML.</param>
public readonly record struct MetaTag(string Name, string Content);
