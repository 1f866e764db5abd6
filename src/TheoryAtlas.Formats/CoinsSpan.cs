using System.Runtime.CompilerServices;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Formats;

/// <summary>
/// A paper as an OpenURL ContextObject in a span (COinS), by which Zotero offers all papers of a list.
/// Only for lists: on a paper's own page it would win over the page's meta tags.
/// </summary>
public static class CoinsSpan
{
    // Lists show the same papers over and over.
    private static readonly ConditionalWeakTable<Paper, string> s_made = [];

    /// <summary>The value of the attribute <c>title</c> of a <c>span class="Z3988"</c>, not yet escaped for HTML.</summary>
    public static string Of(Paper paper) => s_made.GetValue(paper, Made);

    private static string Made(Paper paper)
    {
        var publication = Publication.Of(paper);
        var identifiers = Identifiers.Of(paper);
        var query = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        Add("ctx_ver", "Z39.88-2004");
        var title = TexTitle.ToUnicode(paper.Title);
        switch (publication.Type)
        {
            // In the format of journals a preprint would become an article.
            case PublicationType.Preprint or PublicationType.Report:
                Add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
                Add("rft.type", publication.Type == PublicationType.Preprint ? "preprint" : "report");
                Add("rft.title", title);
                break;
            case PublicationType.Book or PublicationType.Chapter:
                Add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
                Add("rft.genre", publication.Type == PublicationType.Book ? "book" : "bookitem");
                Add(publication.Type == PublicationType.Book ? "rft.btitle" : "rft.atitle", title);
                Add(publication.Type == PublicationType.Book ? "rft.pub" : "rft.btitle", publication.Venue);
                break;
            default:
                Add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
                Add("rft.genre", publication.Type == PublicationType.Article ? "article" : "proceeding");
                Add("rft.atitle", title);
                Add("rft.jtitle", publication.Venue);
                break;
        }

        var dublinCore = publication.Type is PublicationType.Preprint or PublicationType.Report;
        foreach (var author in paper.Authors)
            Add(dublinCore ? "rft.creator" : "rft.au", PersonName.Parse(author).FamilyFirst);
        Add("rft.date", paper.Year.ToString());
        Add("rft.volume", publication.Volume);
        Add("rft.issue", publication.Number);
        Add("rft.spage", publication.FirstPage);
        Add("rft.epage", publication.LastPage);
        if (dublinCore)
            Add("rft.identifier", identifiers.AbstractUrl);
        Add("rft_id", identifiers.Doi is { } doi ? $"info:doi/{doi}" : identifiers.AbstractUrl);
        return string.Join('&', query);
    }
}
