using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Text;

/// <summary>Papers as a bibliography names them.</summary>
internal static partial class Bibliography
{
    /// <summary>Jacot, Gabriel &amp; Hongler 2018; from four authors on, the first and "et al.".</summary>
    public static string Short(Paper paper) => Short(paper.Authors, paper.Year);

    /// <summary>The same for a survey.</summary>
    public static string Short(Survey survey) => Short(survey.Authors, survey.Year);

    private static string Short(IReadOnlyList<string> people, int year)
    {
        string Family(int at) => PersonName.Parse(people[at]).Family;
        var authors = people.Count switch
        {
            0 => "",
            1 => Family(0),
            2 => $"{Family(0)} & {Family(1)}",
            3 => $"{Family(0)}, {Family(1)} & {Family(2)}",
            _ => $"{Family(0)} et al.",
        };
        return $"{authors} {year}".Trim();
    }

    /// <summary>Where it was published: journal, volume and pages, year.</summary>
    public static string Published(Paper paper) =>
        (paper.Venue is null ? $"preprint, {paper.Year}" : $"{paper.Venue} {PageRange().Replace(paper.VolumePages ?? "", "–")}".Trim() + $", {paper.Year}").Trim();

    /// <summary>The authors as a title page names them.</summary>
    public static string Authors(IEnumerable<string> authors) => string.Join(", ", authors.Select(author => PersonName.Parse(author).GivenFirst));

    [GeneratedRegex(@"(?<=\d)-+(?=[A-Za-z]?\d+$)")]
    private static partial Regex PageRange();
}
