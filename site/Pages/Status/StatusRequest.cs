using Microsoft.AspNetCore.Http.Extensions;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Site.Pages.Status;

/// <summary>Which claims the matrix shows, and in which order: all of it stands in the address.</summary>
/// <param name="Column">The column that it is sorted by.</param>
/// <param name="IsReversed">Whether in the other direction than the one that a reader wants first.</param>
/// <param name="Verdict">The standing that claims have; null for any.</param>
/// <param name="Field">The id of the field that they belong to; null for all.</param>
/// <param name="Text">Words that their titles, ids, papers or fields contain.</param>
internal sealed record StatusRequest(StatusColumn Column, bool IsReversed, StandingKind? Verdict, string? Field, string Text)
{
    private const int LongestText = 200;

    /// <summary>What an address asks for; what cannot be understood in it is left out.</summary>
    public static StatusRequest Of(IQueryCollection query, Graphs.Fields fields)
    {
        string sort = query["sort"].ToString(), name = sort.TrimStart('-'), verdict = query["verdict"].ToString(), text = query["q"].ToString().Trim();
        var column = Enum.GetValues<StatusColumn>().Where(known => known.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(known => (StatusColumn?)known).FirstOrDefault();
        return new StatusRequest(
            column ?? StatusColumn.Verdict,
            column is not null && sort.StartsWith('-'),
            Enum.GetValues<StandingKind>().Where(kind => kind.Slug() == verdict).Select(kind => (StandingKind?)kind).FirstOrDefault(),
            fields.Field(query["field"])?.Id,
            text.Length > LongestText ? text[..LongestText] : text);
    }

    /// <summary>The address of the matrix, or of a file with the same.</summary>
    /// <param name="path">The path.</param>
    public string Address(string path = "/status")
    {
        var query = new QueryBuilder();
        if (Column != StatusColumn.Verdict || IsReversed)
            query.Add("sort", (IsReversed ? "-" : "") + Column.ToString().ToLowerInvariant());
        if (Verdict is { } verdict)
            query.Add("verdict", verdict.Slug());
        if (Field is not null)
            query.Add("field", Field);
        if (Text.Length > 0)
            query.Add("q", Text);
        return path + query;
    }

    /// <summary>The same sorted by a column; if it is so already, the other way round.</summary>
    public StatusRequest By(StatusColumn column) => this with { Column = column, IsReversed = Column == column && !IsReversed };

    /// <summary>Whether the largest, the last or the newest comes first.</summary>
    public bool IsDescending => (Column is StatusColumn.Theorem or StatusColumn.Time or StatusColumn.Date) != IsReversed;

    /// <summary>The rows asked for, in order.</summary>
    public IReadOnlyList<StatusRow> Answer(IEnumerable<StatusRow> rows)
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var chosen = rows.Where(row => (Verdict is null || row.Standing.Kind == Verdict) && (Field is null || row.Field?.Id == Field) && words.All(word => Says(row, word)));

        // Rows without a value come last in both directions.
        List<StatusRow> sorted = [.. Sorted(chosen)], bare = [.. sorted.Where(row => Value(row) is null)];
        sorted.RemoveAll(row => Value(row) is null);
        if (IsReversed)
            sorted.Reverse();
        return [.. sorted, .. bare];
    }

    private IEnumerable<StatusRow> Sorted(IEnumerable<StatusRow> rows) => Column switch
    {
        StatusColumn.Verdict => rows.OrderBy(row => row.Standing.Kind == StandingKind.Verified ? StandingKind.Running : row.Standing.Kind).ThenBy(row => row.Claim.Id, StringComparer.Ordinal),
        StatusColumn.Claim => rows.OrderBy(row => row.Claim.Title, StringComparer.OrdinalIgnoreCase),
        StatusColumn.Field => rows.OrderBy(row => row.Field?.Label, StringComparer.OrdinalIgnoreCase),
        StatusColumn.Control => rows.OrderBy(row => row.Control),
        StatusColumn.Seeds => rows.OrderBy(row => row.Seeds),
        StatusColumn.Date => rows.OrderByDescending(row => row.At),
        StatusColumn.Theorem => rows.OrderByDescending(row => row.Theorem),
        _ => rows.OrderByDescending(row => row.Seconds),
    };

    private object? Value(StatusRow row) => Column switch
    {
        StatusColumn.Theorem => row.Theorem,
        StatusColumn.Control => row.Control,
        StatusColumn.Time => row.Seconds,
        StatusColumn.Date => row.At,
        _ => row,
    };

    private static bool Says(StatusRow row, string word) =>
        new[] { row.Claim.Title, row.Claim.Id, row.Claim.Paper, row.Field?.Label, row.Field?.LabelZh }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>A column of the matrix, in the direction that a reader wants first.</summary>
internal enum StatusColumn
{
    /// <summary>What is not verified comes first.</summary>
    Verdict,

    /// <summary>By title.</summary>
    Claim,

    /// <summary>By field.</summary>
    Field,

    /// <summary>The theorem's margin, the closest to failing first.</summary>
    Theorem,

    /// <summary>The control's margin, the closest to passing first.</summary>
    Control,

    /// <summary>The slowest first.</summary>
    Time,

    /// <summary>The fewest seeds first.</summary>
    Seeds,

    /// <summary>The newest run first.</summary>
    Date,
}
