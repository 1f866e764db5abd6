namespace TheoryAtlas.Search.Tests;

/// <summary>Runs every row of specs/query-language.md.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private readonly SqliteSearchIndex _index = SqliteSearchIndex.Of(TinyAtlas.Atlas, TinyAtlas.Verdicts);

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "query-language.md")))
        {
            if (!line.StartsWith("| `", StringComparison.Ordinal))
                continue;
            var close = line.LastIndexOf('`');
            var cells = line[(close + 1)..].Split('|', StringSplitOptions.TrimEntries);
            rows.Add(line[3..close], cells[1], cells[2]);
        }

        return rows;
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void The_specification_has_its_rows() => Assert.InRange(Rows().Count, 130, 300);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_specification_holds(string query, string finds, string says)
    {
        var results = _index.Search(new SearchQuery { Text = query, Limit = 100 });

        var expected = finds.Split(',', StringSplitOptions.TrimEntries).Where(id => id is not ("…" or "-")).ToList();
        var found = results.Hits.Select(hit => hit.Id).ToList();
        Assert.Equal(expected, finds.Contains('…', StringComparison.Ordinal) ? found.Take(expected.Count) : found);
        Assert.Equal(says, results.Message ?? "");
    }
}
