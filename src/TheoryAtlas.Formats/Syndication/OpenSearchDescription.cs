namespace TheoryAtlas.Formats.Syndication;

/// <summary>The document by which browsers offer a site's search (OpenSearch 1.1, draft 6).</summary>
/// <param name="ShortName">The name, at most 16 characters.</param>
/// <param name="LongName">A longer name, at most 48 characters.</param>
/// <param name="Description">What is searched, at most 1,024 characters.</param>
/// <param name="Icon">A small picture, in SVG.</param>
/// <param name="Self">The document's own address.</param>
public sealed record OpenSearchDescription(string ShortName, string LongName, string Description, Uri Icon, Uri Self)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/opensearchdescription+xml";

    private const string Space = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The languages of what is found, by tag.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Where is searched: relation, media type, and address with <c>{searchTerms}</c> in it.</summary>
    public IReadOnlyList<(string Relation, string MediaType, string Template)> Searches { get; init; } = [];

    /// <summary>The document in UTF-8.</summary>
    public byte[] Write() => XmlDocuments.Write(xml =>
    {
        xml.WriteStartElement("OpenSearchDescription", Space);
        xml.WriteElementString("ShortName", Space, ShortName);
        xml.WriteElementString("Description", Space, Description);
        foreach (var (relation, mediaType, template) in Searches.Append(("self", MediaType, Self.AbsoluteUri)))
        {
            xml.WriteStartElement("Url", Space);
            xml.WriteAttributeString("type", mediaType);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("template", template);
            xml.WriteEndElement();
        }

        xml.WriteElementString("LongName", Space, LongName);
        xml.WriteStartElement("Image", Space);
        xml.WriteAttributeString("width", "16");
        xml.WriteAttributeString("height", "16");
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(Icon.AbsoluteUri);
        xml.WriteEndElement();
        foreach (var language in Languages)
            xml.WriteElementString("Language", Space, language);
        xml.WriteElementString("OutputEncoding", Space, "UTF-8");
        xml.WriteElementString("InputEncoding", Space, "UTF-8");
        xml.WriteEndElement();
    });
}
