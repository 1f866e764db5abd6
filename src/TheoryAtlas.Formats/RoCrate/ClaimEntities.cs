using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using static TheoryAtlas.Formats.RoCrate.Entities;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>The claim and the paper that states it.</summary>
internal static class ClaimEntities
{
    public const string Id = "#claim";

    /// <returns>The ids of claim and paper.</returns>
    public static (string Claim, string? Paper) Add(Entities entities, RunStory story)
    {
        var paper = story.Paper is { } known ? Add(entities, known) : null;
        var claim = entities.Add(Id, "Claim",
            ("name", story.Title),
            ("identifier", story.Run.Claim),
            ("text", story.Claim?.Statement),
            ("citation", paper is null ? null : To(paper)),
            ("url", story.Site is { } site ? new Uri(site, $"claims/{story.Run.Claim}").AbsoluteUri : null));
        return (claim, paper);
    }

    private static string Add(Entities entities, Paper paper)
    {
        var id = paper.Doi is { } doi ? "https://doi.org/" + doi
            : paper.Arxiv is { } arxiv ? "https://arxiv.org/abs/" + arxiv
            : paper.Url ?? "#" + paper.Key;
        var authors = paper.Authors.Select((author, index) => Person(entities, $"#author-{index + 1}", PersonName.Parse(author))).ToList();
        return entities.Add(id, "ScholarlyArticle",
            ("name", TexTitle.ToUnicode(paper.Title)),
            ("author", To(authors)),
            ("datePublished", paper.Year.ToString()),
            ("identifier", paper.Arxiv is { } number ? JsonValue.Create("arXiv:" + number) : null),
            ("url", id.StartsWith('#') ? null : id));
    }

    private static string Person(Entities entities, string id, PersonName name) => entities.Add(id, "Person",
        ("name", $"{name.Given} {name.Family} {name.Suffix}".Trim()),
        ("givenName", name.Given.Length > 0 ? name.Given : null),
        ("familyName", name.Given.Length > 0 ? name.Family : null));
}
