using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Markdown;
using TheoryAtlas.Site.Pages.Docs;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Discovery;

/// <summary>The overview at <c>/llms.txt</c>: a heading, a summary, and lists of links with a remark each.</summary>
internal static class LlmsText
{
    /// <summary>The overview in Markdown.</summary>
    /// <param name="atlas">The records.</param>
    /// <param name="docs">The documentation.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    /// <param name="isLive">Whether a server answers searches.</param>
    public static string Of(Atlas atlas, DocSet docs, Uri site, bool isLive = true)
    {
        var text = new StringBuilder($"""
            # TheoryAtlas

            > The literature of deep learning theory and its claims. Each claim is one precise statement of one paper with its hypotheses, backed by a program that measures it and that can fail.

            A verdict says what a numerical check found: verified (the statement's prediction is met, and a control that breaks one hypothesis is not), refuted, or vacuous (the control passes too). A check is no proof. There are {Quantities.Count(atlas.Papers.Count, "paper", "papers")} and {Quantities.Count(atlas.Claims.Count, "claim", "claims")}. Every page of a paper or a claim is also there as Markdown: add .md to its address.


            """.ReplaceLineEndings("\n"));
        void Section(string heading, IEnumerable<(string Name, string Path, string Note)> links)
        {
            text.Append($"## {heading}\n\n");
            foreach (var (name, path, note) in links)
                text.Append($"- {MarkdownLink.To(name, new Uri(site, path))}: {note}\n");
            text.Append('\n');
        }

        Section("Surveys", atlas.Surveys.Select(survey => (TitleText.Plain(survey.Title), "surveys/" + survey.Id, $"{Bibliography.Short(survey)}; its outline with the papers and claims of each section")));
        Section("Claims", atlas.Claims.Select(claim => (claim.Title, $"claims/{claim.Id}.md", atlas.Paper(claim.Paper) is { } paper ? Bibliography.Short(paper) : claim.Paper)));
        Section("For programs",
        [
            isLive ? ("Search", "search?q=neural+tangent+kernel", "papers and claims; the same as a feed at /search.atom?q=… and as BibTeX at /search.bib?q=…")
                : ("Everything", "catalog.json", "surveys, topics, papers with notes, and claims with their verdicts, as one JSON document"),
            ("All papers as CSL-JSON", "papers.csl.json", "also .bib, .ris and .jsonld, for each paper, topic and survey too"),
            ("New papers and claims", "feed.atom", "a feed; there is one for each topic at /topics/ID.atom"),
            ("Verdicts that changed", "status.atom", "a feed"),
            ("Sitemap", "sitemap.xml", "every page"),
        ]);
        if (docs.Exists)
            Section("Documentation", docs.Pages.Where(page => page.Folder.Length == 0 || page.IsContents).Select(page => (page.Title, "docs/" + page.File, page.Summary)));
        Section("Optional", atlas.Topics.Select(topic => (topic.Label, "topics/" + topic.Id, PlainText.Of(topic.Definition))));
        return text.ToString().TrimEnd('\n') + "\n";
    }
}
