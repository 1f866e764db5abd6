using System.Text.RegularExpressions;

namespace TheoryAtlas.Import;

/// <summary>Years in dates.</summary>
public static partial class YearText
{
    /// <summary>The year of <c>2018</c>, <c>2018-06-20</c> or <c>June 2018</c>; null if there is none, or two that differ.</summary>
    public static int? Of(string? date) =>
        Year().Matches(date ?? "").Select(match => int.Parse(match.Value)).Distinct().ToList() is [var year] ? year : null;

    [GeneratedRegex("(?<![0-9])(1[7-9]|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
