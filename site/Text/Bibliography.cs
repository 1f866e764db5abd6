using System.Text;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;

namespace TheoryAtlas.Site.Text;

/// <summary>Papers as a bibliography names them.</summary>
internal static class Bibliography
{
    /// <summary>Jacot, Gabriel &amp; Hongler 2018; from four authors on, the first and "et al.".</summary>
    public static string Short(Paper paper)
    {
        string[] names = [.. paper.Authors.Select(Family)];
        var authors = names.Length switch
        {
            0 => "",
            <= 3 => names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " & " + names[^1],
            _ => names[0] + " et al.",
        };
        return $"{authors} {paper.Year}".Trim();
    }

    /// <summary>Where it was published: journal, volume and pages, year.</summary>
    public static string Published(Paper paper) =>
        string.Join(", ", new[] { paper.Venue ?? (paper.Arxiv is { } id ? "arXiv:" + id : null), paper.VolumePages, paper.Year.ToString() }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The paper as BibTeX.</summary>
    public static string BibTex(Paper paper) => Entry(paper.Venue is null ? "misc" : "article", paper.Key,
        ("title", paper.Title),
        ("author", string.Join(" and ", paper.Authors)),
        ("year", paper.Year.ToString()),
        ("journal", paper.Venue),
        ("note", paper.VolumePages),
        ("doi", paper.Doi),
        ("eprint", paper.Arxiv),
        ("archiveprefix", paper.Arxiv is null ? null : "arXiv"));

    /// <summary>A check as BibTeX, with the run that it is cited for.</summary>
    public static string BibTex(Claim claim, RunRecord? run) => Entry("misc", "check-" + claim.Id,
        ("title", $"A check of: {claim.Title}"),
        ("author", "{TheoryAtlas contributors}"),
        ("year", run?.EndedAt?.Year.ToString()),
        ("howpublished", "TheoryAtlas, claim " + claim.Id),
        ("note", run is null ? null : $"run {run.Id}, {Standing.StandingWords.Word(Standing.StandingWords.Standing(run.Verdict))}"));

    /// <summary>The family name, which is the last word, with particles such as "von".</summary>
    private static string Family(string author)
    {
        var words = author.Split(' ');
        var first = Array.FindIndex(words, 1 % Math.Max(1, words.Length), word => word.Length > 0 && char.IsLower(word[0]));
        return first > 0 ? string.Join(' ', words[first..]) : words[^1];
    }

    private static string Entry(string type, string key, params (string Name, string? Value)[] fields)
    {
        var text = new StringBuilder($"@{type}{{{key},\n");
        foreach (var (name, value) in fields.Where(field => !string.IsNullOrEmpty(field.Value)))
            text.Append($"  {name} = {{{value}}},\n");
        return text.Append('}').ToString();
    }
}
