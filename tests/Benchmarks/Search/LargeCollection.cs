using System.Diagnostics;
using System.Text.Json;
using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Benchmarks.Search;

/// <summary>50,000 synthetic documents: <c>atlas eval</c> in a process of its own, so that the memory is the index's; FTS5 beside it.</summary>
internal static class LargeCollection
{
    private const int Documents = 50_000;
    private const int QueryCount = 400;

    public static void Run()
    {
        var collection = new SyntheticCollection();
        var queries = collection.Queries(QueryCount);
        var folder = Directory.CreateTempSubdirectory("theoryatlas-search-").FullName;
        try
        {
            var (docs, asked) = (Path.Combine(folder, "docs.jsonl"), Path.Combine(folder, "queries.jsonl"));
            Write(docs, collection.Documents(Documents).Select(document => (object)new { id = document.Id, title = document.Words.Title, text = document.Words.Body, authors = document.Words.Authors }));
            Write(asked, queries.Select(query => (object)new { id = query.Id, text = query.Text }));
            Console.WriteLine($"{Documents} synthetic documents of about 150 words, {QueryCount} queries, atlas eval:");
            Console.WriteLine(Eval("--docs", docs, "--queries", asked));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var fts5 = Experiment.Conduct(() => new Fts5Retriever(collection.Documents(Documents)), queries, Experiment.UsualWarmUp);
        Console.WriteLine($"FTS5's bm25() over the same: built in {fts5.BuildTime.TotalSeconds:0.0} s (processor {fts5.BuildProcessorTime.TotalSeconds:0.0} s), {LatencyTable.Line(fts5.Latency)}");
    }

    private static void Write(string file, IEnumerable<object> records)
    {
        using var writer = new StreamWriter(file);
        foreach (var record in records)
            writer.WriteLine(JsonSerializer.Serialize(record));
    }

    private static string Eval(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend("eval").Prepend(Path.Combine(AppContext.BaseDirectory, "atlas.dll")))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
