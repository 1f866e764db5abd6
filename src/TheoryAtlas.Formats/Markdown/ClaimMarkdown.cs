using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Formats.Markdown;

/// <summary>A claim as one Markdown document with TeX, for readers that want neither HTML nor YAML.</summary>
public static class ClaimMarkdown
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/markdown";

    /// <summary>The document.</summary>
    /// <param name="standing">The claim and where it stands.</param>
    /// <param name="atlas">Where its papers, topics and neighbours are.</param>
    /// <param name="site">The address of the site, ending in a slash.</param>
    public static string Of(ClaimStanding standing, Atlas atlas, Uri site)
    {
        var claim = standing.Claim;
        var text = new StringBuilder();
        void Section(string heading, string body) => text.Append($"\n## {heading}\n\n{body.Trim()}\n");
        text.Append($"# {claim.Title}\n\n");
        foreach (var key in claim.AlsoIn.Prepend(claim.Paper))
            text.Append($"- {(key == claim.Paper ? "Stated in" : "Also in")}: {(atlas.Paper(key) is { } paper ? PaperMarkdown.Reference(paper, site) : key)}{(key == claim.Paper && claim.Locator is { } locator ? $", {locator}" : "")}\n");
        text.Append($"- Kind: {claim.Kind.Word()}\n");
        text.Append($"- Topics: {string.Join(", ", claim.Topics.Select(atlas.Topic).OfType<Topic>().Select(topic => MarkdownLink.To(topic.Label, new Uri(site, "topics/" + topic.Id))))}\n");
        text.Append($"- Page: {new Uri(site, "claims/" + claim.Id)}\n");
        Section("Verdict: " + standing.Kind.Word(), standing.Sentence + (standing.Run is { Id.Length: > 0 } run ? $"\n\nRun: {new Uri(site, "runs/" + run.Id)}" : ""));
        Section("Statement", claim.Statement);
        Section("Hypotheses", string.Join('\n', claim.Hypotheses.Select(hypothesis => $"- {hypothesis.Text} ({Treatment(hypothesis)})")));
        Section("Control", claim.Control);
        Section("What the check measures", claim.Measures);
        Section("What it cannot show", claim.CannotShow);
        foreach (var (relation, claims) in atlas.Neighbours(claim))
            Section(relation.Words(), string.Join('\n', claims.Select(other => "- " + MarkdownLink.To(other.Title, new Uri(site, $"claims/{other.Id}.md")))));
        var fence = Fence(claim.CheckSource);
        Section("Check", $"{fence}csharp\n{claim.CheckSource.TrimEnd()}\n{fence}");
        return text.ToString();
    }

    private static string Treatment(Hypothesis hypothesis) => hypothesis.Tested switch
    {
        Tested.Control => "the control breaks it",
        Tested.Simplified => hypothesis.How is { } how ? "simplified: " + how : "simplified",
        _ => "holds in both arms",
    };

    // Longer than any in the source, so that none ends it.
    private static string Fence(string source)
    {
        var fence = "```";
        while (source.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return fence;
    }
}
