using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Makes a page of the site into one that lies among files.</summary>
/// <param name="links">Where links lead.</param>
internal sealed class PageRewriting(LinkMap links)
{
    private static readonly string[] s_addresses = ["href", "src", "action", "formaction", "poster", "cite"];
    private static readonly string[] s_kept = ["id", "class", "title", "lang"];

    /// <summary>Rewrites a page.</summary>
    /// <param name="at">Its address.</param>
    /// <param name="html">The page.</param>
    /// <param name="found">Takes where its links lead.</param>
    public string Of(PublishedAddress at, string html, FoundLinks found)
    {
        using var document = new HtmlParser().ParseDocument(html);
        Rewrite(document, at, found);
        return document.ToHtml();
    }

    private void Rewrite(IParentNode root, PublishedAddress at, FoundLinks found)
    {
        foreach (var element in root.QuerySelectorAll("*").ToList())
        {
            if (element is IHtmlTemplateElement template)
                Rewrite(template.Content, at, found);
            if (Attributes(element, at, found))
                Text(element, at, found);
            else
                TakeOut(element);
        }
    }

    // False for an element whose address is none of the output's.
    private bool Attributes(IElement element, PublishedAddress at, FoundLinks found)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (attribute.Name == "srcset")
            {
                element.SetAttribute(attribute.Name, string.Join(", ", attribute.Value.Split(',', StringSplitOptions.TrimEntries).Select(candidate => Candidate(candidate, at, found))));
                continue;
            }

            if (!IsAddress(attribute))
                continue;
            var link = links.Of(at, attribute.Value);
            found.Add(link);
            if (link.Kind == LinkKind.Here)
                attribute.Value = link.Text;
            else if (link.Kind == LinkKind.Out)
                return false;
        }

        return true;
    }

    private string Candidate(string candidate, PublishedAddress at, FoundLinks found)
    {
        var parts = candidate.Split(' ', 2);
        var link = links.Of(at, parts[0]);
        found.Add(link);
        return link.Kind == LinkKind.Here ? string.Join(' ', parts.Skip(1).Prepend(link.Text)) : candidate;
    }

    // Beside the attributes that are addresses, those of scripts ("data-index") and of metadata, if they look like one.
    private static bool IsAddress(IAttr attribute) =>
        Array.IndexOf(s_addresses, attribute.Name) >= 0
        || (attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Value.Length > 1 && attribute.Value[0] == '/' && char.IsAsciiLetter(attribute.Value[1]))
        || (attribute.Name == "content" && attribute.Value.StartsWith(LinkMap.Root, StringComparison.Ordinal));

    private void Text(IElement element, PublishedAddress at, FoundLinks found)
    {
        // Data for machines names pages by absolute addresses throughout; without them nothing is left of it.
        if (!links.HasAddress && element is IHtmlScriptElement { Type: "application/ld+json" })
        {
            element.Remove();
            return;
        }

        foreach (var text in element.ChildNodes.OfType<IText>())
        {
            if (text.Data.Contains(LinkMap.Host, StringComparison.Ordinal))
                text.Data = Rewriting.Text(links, at, text.Data, found, isXml: false);
        }
    }

    private static void TakeOut(IElement element)
    {
        if (element is not IHtmlAnchorElement)
        {
            // A drawing stays as it is without its link.
            if (element.LocalName == "a")
                element.RemoveAttribute("href");
            else
                element.Remove();
            return;
        }

        var text = element.Owner!.CreateElement("span");
        foreach (var name in s_kept.Where(element.HasAttribute))
            text.SetAttribute(name, element.GetAttribute(name));
        while (element.FirstChild is { } child)
            text.AppendChild(child);
        element.Replace(text);
    }
}
