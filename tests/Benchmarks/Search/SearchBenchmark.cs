using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TheoryAtlas.Catalog;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Evaluation;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>How quickly search answers, in one thread, beside SQLite's own ranking of the same documents.</summary>
internal static class SearchBenchmark
{
    /// <summary>Measures, and prints as it goes.</summary>
    /// <param name="collections">Folders with docs.jsonl, queries.jsonl and qrels.tsv, on which both rankings are compared.</param>
    public static void Run(IReadOnlyList<string> collections)
    {
        var atlas = AtlasLoader.Load(Repository.Root).Atlas;
        Console.WriteLine($"{atlas.Papers.Count} papers and {atlas.Claims.Count} claims, {SampleQueries.Texts.Count} queries");
        Percentiles(atlas);
        ColdStart.Run(atlas);
        Means();
        LargeCollection.Run();
        foreach (var folder in collections)
            Compare(folder);
    }

    private static void Percentiles(Atlas atlas)
    {
        using var index = SqliteSearchIndex.Of(atlas);
        using var fts5 = new Fts5Retriever(AtlasCollection.Documents(atlas));
        LatencyTable.PrintHead();
        LatencyTable.Print("ten results, ranked only", SampleQueries.Texts, text => index.Search(SearchMeans.Ten(text, everything: false)));
        LatencyTable.Print("ten results with passages and facets", SampleQueries.Texts, text => index.Search(SearchMeans.Ten(text, everything: true)));
        LatencyTable.Print("suggestions, keystroke by keystroke", [.. SampleQueries.Texts.SelectMany(SearchMeans.Keystrokes)], text => index.Suggest(text));
        LatencyTable.Print("FTS5's bm25(), ten results", SampleQueries.Texts, text => fts5.Retrieve(text, 10));
    }

    // In process: the projects that BenchmarkDotNet would write and build inherit this repository's rules for sources.
    private static void Means()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12))
            .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "theoryatlas-benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<SearchMeans>(config);
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
    }

    private static void Compare(string folder)
    {
        var queries = TestCollection.Queries(Path.Combine(folder, "queries.jsonl"));
        var judgements = Judgements.Read(Path.Combine(folder, "qrels.tsv"));
        IEnumerable<CollectionDocument> Documents() => TestCollection.Documents(Path.Combine(folder, "docs.jsonl"));
        foreach (var (name, build) in new (string, Func<IRetriever>)[] { ("atlas", () => new CollectionRetriever(Documents())), ("FTS5", () => new Fts5Retriever(Documents())) })
        {
            var experiment = Experiment.Conduct(build, queries, Experiment.UsualWarmUp);
            var mean = RunScores.Of(experiment.Run, judgements).Mean;
            Console.WriteLine($"{folder}, {name,-5}: nDCG@10 {mean.Ndcg10:0.0000}, MRR@10 {mean.Mrr10:0.0000}, recall@100 {mean.Recall100:0.0000}; built in {experiment.BuildTime.TotalSeconds:0.00} s, a hundred results in {LatencyTable.Line(experiment.Latency)}");
        }
    }
}
