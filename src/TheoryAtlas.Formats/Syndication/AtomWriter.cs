using System.Net;
using System.Xml;

namespace TheoryAtlas.Formats.Syndication;

/// <summary>Writes feeds.</summary>
public static class AtomWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A feed as a document in UTF-8.</summary>
    public static byte[] Write(AtomFeed feed) => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "en");
        Text(xml, "id", feed.Id);
        Text(xml, "title", feed.Title);
        Text(xml, "subtitle", feed.Subtitle);
        Text(xml, "updated", Time(feed.Updated));
        Person(xml, feed.Author);
        Link(xml, "self", feed.Self, MediaType);
        Link(xml, "alternate", feed.Alternate, "text/html");
        foreach (var (relation, address) in feed.Pages)
            Link(xml, relation, address, MediaType);
        if (feed.Icon is { } icon)
            Text(xml, "icon", icon.AbsoluteUri);
        foreach (var entry in feed.Entries)
            Write(xml, entry);
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        if (entry.Published is { } published)
            Text(xml, "published", Time(published));
        Text(xml, "updated", Time(entry.Updated));
        foreach (var author in entry.Authors)
            Person(xml, author);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", category.Term);
            if (category.Scheme is { } scheme)
                xml.WriteAttributeString("scheme", scheme.AbsoluteUri);
            xml.WriteAttributeString("label", XmlDocuments.Clean(category.Label));
            xml.WriteEndElement();
        }

        Link(xml, "alternate", entry.Alternate, "text/html");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlDocuments.Clean(string.Concat(entry.Paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, XmlDocuments.Clean(value));

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string mediaType)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
