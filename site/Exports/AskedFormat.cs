using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Exports;

/// <summary>The format that a program asks for at an address that is a page too.</summary>
internal static class AskedFormat
{
    /// <summary>The first format that is named before HTML; null for a browser, which accepts anything.</summary>
    public static BibliographyFormat? Of(HttpRequest request)
    {
        foreach (var accepted in request.GetTypedHeaders().Accept.Where(accepted => accepted.Quality is not 0).OrderByDescending(accepted => accepted.Quality ?? 1))
        {
            if (accepted.MediaType.Value is "text/html" or "application/xhtml+xml" or "text/*" or "*/*")
                return null;
            if (BibliographyFormat.OfMediaType(accepted.MediaType.Value ?? "") is { } format)
                return format;
        }

        return null;
    }
}
