using TheoryAtlas.Search.Results;

namespace TheoryAtlas.Search.Queries;

/// <summary>What the value of a filter means.</summary>
/// <param name="Values">The facet's values; none if it means nothing.</param>
/// <param name="Remark">Why it means nothing and what would be right; null otherwise.</param>
internal readonly record struct FilterReading(IReadOnlyList<string> Values, string? Remark)
{
    /// <summary>Reads a value.</summary>
    public static FilterReading Of(string facet, string value, FilterNames names)
    {
        if (facet == FacetNames.Year)
            return YearRange.Parse(value) is { } years ? new([years.ToString()], null) : new([], $"“{value}” is no year; {HowToWriteYears(value)}. It was searched as words.");
        var values = names.Values(facet, value);
        if (values.Count > 0)
            return new(values, null);
        var instead = names.Instead(facet, value);
        var right = facet switch
        {
            FacetNames.Has => "only claims can be asked for: has:claim",
            _ when instead.Count == 0 => HowToWrite(facet),
            FacetNames.Topic or FacetNames.Survey => $"the nearest is {facet}:{instead[0]}",
            _ => $"known are {string.Join(", ", instead)}",
        };
        var what = facet == FacetNames.Has ? "“has:” knows no" : $"There is no {facet}";
        return new([], $"{what} “{value}”; {right}. It was searched as words.");
    }

    /// <summary>An example, as half a sentence.</summary>
    public static string HowToWrite(string name) => name switch
    {
        QuerySyntax.Author => "write author:bartlett or author:\"peter bartlett\"",
        QuerySyntax.Title => "write title:depth or title:\"benefits of depth\"",
        FacetNames.Topic => "write topic:ntk or topic:\"neural tangent kernel\"",
        FacetNames.Survey => "write survey:berner or survey:berner-2021",
        FacetNames.Kind => "write kind:rate",
        FacetNames.Verdict => "write verdict:verified",
        FacetNames.Type => "write type:paper or type:claim",
        FacetNames.Has => "write has:claim",
        _ => "write year:2018, year:2018..2021, year:2018.. or year:..2021",
    };

    private static string HowToWriteYears(string value)
    {
        var digits = value.Split(['-', '–', '.', ':', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (digits is [{ Length: 4 } one, { Length: 4 } other] && int.TryParse(one, out var first) && int.TryParse(other, out var last))
            return $"write year:{new YearRange(Math.Min(first, last), Math.Max(first, last))}";
        return HowToWrite(FacetNames.Year);
    }
}
