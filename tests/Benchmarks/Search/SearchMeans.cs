using BenchmarkDotNet.Attributes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>The steady mean of one query, the sample queries in turn. BenchmarkDotNet makes an instance of its own for each method.</summary>
[MemoryDiagnoser]
public class SearchMeans : IDisposable
{
    private SqliteSearchIndex? _index;
    private Fts5Retriever? _fts5;
    private string[] _keystrokes = [];
    private uint _next;

    /// <summary>Builds what is measured.</summary>
    [GlobalSetup]
    public void Build()
    {
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;
        _index = SqliteSearchIndex.Of(atlas);
        _fts5 = new Fts5Retriever(AtlasCollection.Documents(atlas));
        _keystrokes = [.. SampleQueries.Texts.SelectMany(Keystrokes)];
    }

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _index?.Dispose();
        _fts5?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ten results, ranked only.</summary>
    [Benchmark(Description = "ten results, ranked only")]
    public SearchResults Ranked() => _index!.Search(Ten(NextQuery(), everything: false));

    /// <summary>Ten results as a page shows them.</summary>
    [Benchmark(Description = "ten results with passages and facets")]
    public SearchResults Shown() => _index!.Search(Ten(NextQuery(), everything: true));

    /// <summary>What is offered while a reader types.</summary>
    [Benchmark(Description = "suggestions after a keystroke")]
    public IReadOnlyList<Suggestion> Suggested() => _index!.Suggest(_keystrokes[_next++ % _keystrokes.Length]);

    /// <summary>SQLite's own ranking of the same documents.</summary>
    [Benchmark(Description = "FTS5's bm25(), ten results")]
    public int Fts5() => _fts5!.Retrieve(NextQuery(), 10).Count;

    /// <summary>A query, and whether passages and facets come with the results.</summary>
    internal static SearchQuery Ten(string text, bool everything) => new() { Text = text, Limit = 10, WithPassages = everything, WithFacets = everything };

    /// <summary>What stands in the box after each key.</summary>
    internal static IEnumerable<string> Keystrokes(string text) => Enumerable.Range(1, text.Length).Select(length => text[..length]);

    private string NextQuery() => SampleQueries.Texts[(int)(_next++ % SampleQueries.Texts.Count)];
}
