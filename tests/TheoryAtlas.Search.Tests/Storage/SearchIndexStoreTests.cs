using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Storage;

namespace TheoryAtlas.Search.Tests.Storage;

public sealed class SearchIndexStoreTests : IDisposable
{
    private static readonly string[] s_queries = ["NTK", "benign overfittign", "\"hidden layer\"", "sawtooth", "Mądra", "x^2 error", "overparameterized models and why they interpolate noise without harm in many directions", "", "神经正切核", "equilib*"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly List<string> _log = [];

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_stored_index_answers_as_the_one_that_was_stored_without_reading_the_atlas()
    {
        using var made = Open("a");
        using var stored = new SearchIndexStore(_folder, _log.Add).Open("a", () => throw new InvalidOperationException("The atlas was read."));

        Assert.Equal(["The search index was made: there was none."], _log);
        Assert.Equal(Answers(made), Answers(stored));
    }

    [Fact]
    public void An_index_of_another_state_is_made_again()
    {
        Open("a").Dispose();
        Open("b").Dispose();
        Open("b").Dispose();

        Assert.Equal(["The search index was made: there was none.", "The search index was made: corpus or claims have changed."], _log);
        Assert.Single(Directory.GetFiles(_folder, "index-*.db"));
    }

    [Fact]
    public void What_is_left_over_goes_when_it_is_old_enough_to_be_in_nobodys_way()
    {
        Open("a").Dispose();
        File.WriteAllText(Path.Combine(_folder, "draft-of-a-start-that-was-killed"), "");
        foreach (var file in Directory.GetFiles(_folder))
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Open("b").Dispose();

        Assert.Equal(["index.txt", Path.GetFileName(Directory.GetFiles(_folder, "index-*.db").Single())], Directory.GetFiles(_folder).Select(Path.GetFileName).OrderDescending());
    }

    [Fact]
    public void An_index_of_a_state_that_changed_while_it_was_read_is_not_stored()
    {
        new SearchIndexStore(_folder, _log.Add).Open("a", () => TinyAtlas.Atlas, () => "b").Dispose();

        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void A_file_that_goes_while_it_is_opened_is_made_again()
    {
        Open("a").Dispose();
        var file = Directory.GetFiles(_folder, "index-*.db").Single();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM parts";
            command.ExecuteNonQuery();
        }

        var manifest = Path.Combine(_folder, "index.txt");
        File.WriteAllLines(manifest, [.. File.ReadAllLines(manifest)[..3], IndexManifest.HashOf(file)]);

        using var index = Open("a");

        Assert.Contains("cannot be read", _log[1], StringComparison.Ordinal);
        Assert.NotEmpty(index.Search(new SearchQuery { Text = "NTK" }).Hits);
    }

    [Theory]
    [InlineData("truncate")]
    [InlineData("flip")]
    [InlineData("empty")]
    [InlineData("remove")]
    [InlineData("text")]
    public void A_damaged_index_is_made_again_and_the_log_says_so(string damage)
    {
        Open("a").Dispose();
        Damage(damage, Directory.GetFiles(_folder, "index-*.db").Single());

        using var index = Open("a");

        Assert.Contains(damage == "remove" ? "is missing" : "is damaged", _log[1], StringComparison.Ordinal);
        using var fresh = SqliteSearchIndex.Of(TinyAtlas.Atlas);
        Assert.Equal(Answers(fresh), Answers(index));
        Open("a").Dispose();
        Assert.Equal(2, _log.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"file\":\"../../etc/passwd\",\"corpus\":\"a\",\"program\":\"\",\"sha256\":\"\"}")]
    public void A_damaged_manifest_is_not_believed(string manifest)
    {
        Open("a").Dispose();
        File.WriteAllText(Path.Combine(_folder, "index.txt"), manifest);

        using var index = Open("a");

        Assert.Equal(2, _log.Count);
        Assert.NotEmpty(index.Search(new SearchQuery { Text = "NTK" }).Hits);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_does_not_stop_search()
    {
        File.WriteAllText(_folder, "a file is in the way");
        try
        {
            using var index = Open("a");

            Assert.NotEmpty(index.Search(new SearchQuery { Text = "NTK" }).Hits);
            Assert.Contains("could not be kept", _log[^1], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public void An_updated_index_equals_one_made_whole_and_analyses_only_what_changed()
    {
        var changed = Changed();
        using var before = Open("a");
        using var updated = new SearchIndexStore(_folder, _log.Add).Update(before, "b", changed);
        using var whole = SqliteSearchIndex.Of(changed);

        Assert.Equal(Answers(whole), Answers(updated));
        Assert.Equal("hornak1990universal", updated.Search(new SearchQuery { Text = "squashing functions" }).Hits[0].Id);
        Assert.Equal(1, updated.Analyses!.Fresh);
        Assert.Equal(12, before.Analyses!.Fresh);
    }

    [Fact]
    public void An_updated_index_is_the_one_that_the_next_start_reads()
    {
        using var before = Open("a");
        new SearchIndexStore(_folder, _log.Add).Update(before, "b", Changed()).Dispose();

        using var next = Open("b");

        Assert.Single(_log);
        Assert.Equal("hornak1990universal", next.Search(new SearchQuery { Text = "squashing functions" }).Hits[0].Id);
        Assert.NotEmpty(before.Search(new SearchQuery { Text = "\"hidden layer\"" }).Hits);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_index_that_follows_finds_what_changed_and_is_stored_by_the_update_that_comes_after(bool fromFile)
    {
        if (fromFile)
            Open("a").Dispose();
        using var before = Open("a");
        using var followed = SearchIndexStore.Follow(before, Changed());

        Assert.Equal("hornak1990universal", followed.Search(new SearchQuery { Text = "squashing functions" }).Hits[0].Id);
        Assert.NotEmpty(followed.Search(new SearchQuery { Text = "\"hidden layer\"" }).Hits);
        Assert.Null(followed.Search(new SearchQuery { Text = "\"squashing functions\"" }).Message);
        Assert.NotNull(before.Search(new SearchQuery { Text = "\"squashing functions\"" }).Message);
        using var updated = new SearchIndexStore(_folder, _log.Add).Update(followed, "b", Changed());
        using var whole = SqliteSearchIndex.Of(Changed());
        Assert.Equal(Answers(whole), Answers(updated));
    }

    private static Atlas Changed()
    {
        var atlas = TinyAtlas.Atlas;
        return new Atlas("tiny", atlas.Papers.Select(paper => paper.Key == "hornak1990universal" ? paper with { Notes = paper.Notes with { Findings = "Squashing functions are enough." } } : paper), atlas.Claims, atlas.Topics, atlas.Surveys);
    }

    private static void Damage(string damage, string file)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "truncate":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "flip":
                bytes[bytes.Length / 3] ^= 1;
                File.WriteAllBytes(file, bytes);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "remove":
                File.Delete(file);
                break;
            default:
                File.WriteAllText(file, "not a database");
                break;
        }
    }

    private static List<string> Answers(SqliteSearchIndex index) =>
    [
        .. s_queries.Select(text => index.Search(new SearchQuery { Text = text, Limit = 50 })).Select(results =>
            $"{results.Total} {results.Message} | "
            + string.Join(", ", results.Hits.Select(hit => $"{hit.Id} {hit.Score} {string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text))}"))
            + string.Join(", ", results.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Name} {value}")))),
    ];

    private SqliteSearchIndex Open(string corpus) => new SearchIndexStore(_folder, _log.Add).Open(corpus, () => TinyAtlas.Atlas);
}
