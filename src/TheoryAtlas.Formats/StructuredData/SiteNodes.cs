using System.Text.Json.Nodes;
using static TheoryAtlas.Formats.StructuredData.JsonLd;

namespace TheoryAtlas.Formats.StructuredData;

/// <summary>The site itself, who is behind it, and the way to a page.</summary>
public static class SiteNodes
{
    /// <summary>The site, with how it is searched.</summary>
    /// <param name="site">Its address, ending in a slash.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="languages">The tags of its languages.</param>
    public static JsonObject WebSite(Uri site, string description, IEnumerable<string> languages) => Node("WebSite", new Uri(site, "#site"),
        ("name", "TheoryAtlas"),
        ("url", site.AbsoluteUri),
        ("description", description),
        ("inLanguage", List(languages.Select(tag => JsonValue.Create(tag)))),
        ("publisher", Organization(site)),
        ("potentialAction", Node("SearchAction", null,
            ("target", Node("EntryPoint", null, ("urlTemplate", site.AbsoluteUri + "search?q={search_term_string}"))),
            ("query-input", "required name=search_term_string"))));

    /// <summary>Who reviews claims: those who contribute checks.</summary>
    public static JsonObject Organization(Uri site) => Node("Organization", new Uri(site, "#contributors"), ("name", "TheoryAtlas contributors"), ("url", site.AbsoluteUri));

    /// <summary>The way from the top to a page.</summary>
    /// <param name="site">The address of the site, ending in a slash.</param>
    /// <param name="steps">The pages on the way, the page itself last: name, and path from the root.</param>
    public static JsonObject Breadcrumbs(Uri site, params IEnumerable<(string Name, string Path)> steps) => Node("BreadcrumbList", null,
        ("itemListElement", List(steps.Prepend(("TheoryAtlas", "/")).Select((step, i) => Node("ListItem", null,
            ("position", i + 1),
            ("name", step.Item1),
            ("item", new Uri(site, step.Item2.TrimStart('/')).AbsoluteUri))))));
}
