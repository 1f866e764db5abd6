using System.Text;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import;

/// <summary>The file of a paper, in the form that all papers of the corpus have.</summary>
public static class PaperYaml
{
    /// <summary>The text of <c>corpus/papers/&lt;key&gt;.yaml</c>. Notes are not part of it.</summary>
    public static string Write(Paper paper)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=../schema/paper.schema.json\n");
        void Add(string name, string? value)
        {
            if (value is not null)
                text.Append($"{name}: {value}\n");
        }

        Add("title", YamlScalar.Quoted(paper.Title));
        text.Append("authors:\n");
        foreach (var author in paper.Authors)
            text.Append($"  - {YamlScalar.PlainOrQuoted(author)}\n");
        Add("year", paper.Year.ToString());
        Add("venue", paper.Venue is { } venue ? YamlScalar.PlainOrQuoted(venue) : null);
        Add("volume_pages", paper.VolumePages is { } places ? YamlScalar.Quoted(places) : null);
        Add("arxiv", paper.Arxiv is { } arxiv ? YamlScalar.Quoted(arxiv) : null);
        Add("doi", paper.Doi is { } doi ? YamlScalar.PlainOrQuoted(doi) : null);
        Add("url", paper.Url is { } url ? YamlScalar.PlainOrQuoted(url) : null);
        Add("topics", $"[{string.Join(", ", paper.Topics)}]");
        if (paper.BuildsOn.Count > 0)
            Add("builds_on", $"[{string.Join(", ", paper.BuildsOn)}]");
        if (paper.Placements.Count > 0)
            text.Append("cited_in:\n");
        foreach (var place in paper.Placements)
            text.Append($"  - {{ survey: {place.Survey}, section: {YamlScalar.Quoted(place.Section)}, relation: {(place.Relation == Relation.Cited ? "cited" : "on-topic")} }}\n");
        text.Append("evidence:\n");
        foreach (var source in paper.Evidence)
            text.Append($"  - {YamlScalar.Quoted(source)}\n");
        return text.ToString();
    }
}
