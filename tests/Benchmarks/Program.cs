using TheoryAtlas.Benchmarks.Ledger;
using TheoryAtlas.Benchmarks.Literature;
using TheoryAtlas.Benchmarks.Runs;
using TheoryAtlas.Benchmarks.Search;
using TheoryAtlas.Benchmarks.Torch;

// Benchmarks by name, each a function that prints its figures. They are not tests: what they say depends on the machine.
// A folder among the names is a test collection for those that take one.
var collections = args.Where(Directory.Exists).ToList();
var benchmarks = new SortedDictionary<string, (string Measures, Action Run)>(StringComparer.Ordinal)
{
    ["ledger"] = ("appends per second, and how long reading takes at a million runs (2 GB of disk, some minutes)", LedgerBenchmark.Run),
    ["literature"] = ("loading the corpus on one core, and serving its pages (a minute)", LiteratureBenchmark.Run),
    ["runs"] = ("starting a worker, click to first progress, overhead, runs per minute (a minute)", RunsBenchmark.Run),
    ["search"] = ("search over the corpus and over 50,000 documents, beside FTS5, and on test collections: search DIR… (some minutes)", () => SearchBenchmark.Run(collections)),
    [ColdStart.Name] = ("opening the index until the first result, once, in milliseconds", ColdStart.Once),
    ["torch"] = ("what an operator costs beside its arithmetic, a small training step, and BLAS", TorchBenchmark.Run),
};

collections.RemoveAll(benchmarks.ContainsKey);
var names = args.Except(collections, StringComparer.Ordinal).ToList();
if (names.Count == 0 || names.Exists(name => !benchmarks.ContainsKey(name)))
{
    if (names.Find(name => !benchmarks.ContainsKey(name)) is { } unknown)
        Console.Error.WriteLine($"There is no benchmark '{unknown}'.");
    Console.Error.WriteLine("Name one or several:");
    foreach (var (name, benchmark) in benchmarks)
        Console.Error.WriteLine($"  {name,-12} {benchmark.Measures}");
    return 2;
}

foreach (var name in names)
    benchmarks[name].Run();
return 0;
