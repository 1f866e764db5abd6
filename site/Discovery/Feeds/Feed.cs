using TheoryAtlas.Formats.Syndication;

namespace TheoryAtlas.Site.Discovery.Feeds;

/// <summary>A feed before it is divided into pages.</summary>
/// <param name="Path">Its address from the root.</param>
/// <param name="Page">The address of the page that shows the same to people.</param>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">What it brings.</param>
/// <param name="Entries">The entries, newest first.</param>
internal sealed record Feed(string Path, string Page, string Title, string Subtitle, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>How many entries a page has.</summary>
    public const int PerPage = 50;

    /// <summary>How many pages there are; an empty feed has one.</summary>
    public int Pages => PagesOf(Entries.Count);

    /// <summary>How many pages so many entries fill.</summary>
    public static int PagesOf(int entries) => Math.Max(1, (entries + PerPage - 1) / PerPage);

    /// <summary>A page as a document; null if there is none with this number.</summary>
    /// <param name="number">The page, from 1.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    /// <param name="empty">When a feed without entries changed last.</param>
    public AtomFeed? Document(int number, Uri site, DateTimeOffset empty)
    {
        if (number < 1 || number > Pages)
            return null;
        Uri Address(int page) => new(site, Path.TrimStart('/') + (page == 1 ? "" : $"{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}"));
        var pages = new List<(string, Uri)>();
        if (Pages > 1)
            pages.AddRange([("first", Address(1)), ("last", Address(Pages))]);
        if (number > 1)
            pages.Add(("previous", Address(number - 1)));
        if (number < Pages)
            pages.Add(("next", Address(number + 1)));
        return new AtomFeed
        {
            Id = PermanentId.Of(Path),
            Title = Title,
            Subtitle = Subtitle,
            Author = "TheoryAtlas contributors",
            Updated = Entries.Count == 0 ? empty : Entries.Max(entry => entry.Updated),
            Self = Address(number),
            Alternate = new Uri(site, Page.TrimStart('/')),
            Icon = new Uri(site, "icon.svg"),
            Pages = pages,
            Entries = [.. Entries.Skip((number - 1) * PerPage).Take(PerPage)],
        };
    }
}
