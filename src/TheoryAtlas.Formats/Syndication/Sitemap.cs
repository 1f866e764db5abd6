using System.Xml;

namespace TheoryAtlas.Formats.Syndication;

/// <summary>A page that search engines are told of.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Changed">When what it shows changed last; null where that is not known.</param>
/// <param name="Languages">The same page in every language, this one included, by tag; none where it has one language.</param>
public sealed record SitemapPage(Uri Address, DateTimeOffset? Changed, IReadOnlyList<(string Tag, Uri Address)> Languages);

/// <summary>Sitemaps (sitemaps.org, 0.9) with the languages of each page.</summary>
public static class Sitemap
{
    /// <summary>The most pages that one file may have.</summary>
    public const int MostPages = 50_000;

    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>A sitemap as a document in UTF-8.</summary>
    /// <param name="pages">At most <see cref="MostPages"/> of them.</param>
    public static byte[] Write(IEnumerable<SitemapPage> pages) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Space);
            Place(xml, page.Address, page.Changed);
            foreach (var (tag, address) in page.Languages)
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", tag);
                xml.WriteAttributeString("href", address.AbsoluteUri);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The list of several sitemaps, for more pages than one may have.</summary>
    public static byte[] WriteIndex(IEnumerable<(Uri Address, DateTimeOffset? Changed)> maps) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Space);
        foreach (var (address, changed) in maps)
        {
            xml.WriteStartElement("sitemap", Space);
            Place(xml, address, changed);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void Place(XmlWriter xml, Uri address, DateTimeOffset? changed)
    {
        xml.WriteElementString("loc", Space, address.AbsoluteUri);
        if (changed is { } time)
            xml.WriteElementString("lastmod", Space, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }
}
