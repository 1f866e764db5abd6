using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Formats.Markdown;

/// <summary>A paper's record, our notes and its claims as one Markdown document with TeX.</summary>
public static class PaperMarkdown
{
    /// <summary>The document.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="claims">Its claims and where they stand.</param>
    /// <param name="atlas">Where its topics and the papers that it builds on are.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    public static string Of(Paper paper, IReadOnlyCollection<ClaimStanding> claims, Atlas atlas, Uri site)
    {
        var identifiers = Identifiers.Of(paper);
        var text = new StringBuilder($"# {TexTitle.ToUnicode(paper.Title)}\n\n");
        text.Append($"- Authors: {string.Join(", ", paper.Authors.Select(author => PersonName.Parse(author).GivenFirst))}\n");
        text.Append($"- Published: {string.Join(' ', new[] { paper.Venue ?? "preprint", paper.VolumePages }.OfType<string>())}, {paper.Year}\n");
        if (identifiers.Doi is { } doi)
            text.Append($"- DOI: https://doi.org/{doi}\n");
        if (paper.Arxiv is { } arxiv)
            text.Append($"- arXiv: https://arxiv.org/abs/{arxiv}\n");
        if (identifiers.AbstractUrl is { } page)
            text.Append($"- Paper: {page}\n");
        text.Append($"- Topics: {string.Join(", ", paper.Topics.Select(atlas.Topic).OfType<Topic>().Select(topic => MarkdownLink.To(topic.Label, new Uri(site, "topics/" + topic.Id))))}\n");
        text.Append($"- Page: {new Uri(site, "papers/" + paper.Key)}\n");

        void Section(string heading, string body)
        {
            if (body.Length > 0)
                text.Append($"\n## {heading}\n\n{body.Trim()}\n");
        }

        Section("In one sentence", paper.Notes.Tldr);
        Section("What is new", paper.Notes.Contribution);
        Section("Findings", paper.Notes.Findings);
        Section("In plain words", paper.Notes.PlainWords);
        Section("What it assumes or leaves open", paper.Notes.Limits);
        Section("Claims", string.Join('\n', claims.Select(standing => $"- {standing.Kind.Word()}: {MarkdownLink.To(standing.Claim.Title, new Uri(site, $"claims/{standing.Claim.Id}.md"))}")));
        Section("Builds on", string.Join('\n', paper.BuildsOn.Select(atlas.Paper).OfType<Paper>().Select(other => "- " + Reference(other, site))));
        return text.ToString();
    }

    /// <summary>A link to a paper, as other documents name it.</summary>
    internal static string Reference(Paper paper, Uri site)
    {
        var names = paper.Authors.Select(author => PersonName.Parse(author).Family).ToList();
        var authors = names.Count switch { 0 => "", <= 2 => string.Join(" & ", names), _ => names[0] + " et al." };
        return $"{MarkdownLink.To(TexTitle.ToUnicode(paper.Title), new Uri(site, $"papers/{paper.Key}.md"))} ({$"{authors} {paper.Year}".Trim()})";
    }
}
