using TheoryAtlas.Benchmarks.Ledger;
using TheoryAtlas.Benchmarks.Literature;
using TheoryAtlas.Benchmarks.Runs;
using TheoryAtlas.Benchmarks.Search;
using TheoryAtlas.Benchmarks.Site;
using TheoryAtlas.Benchmarks.Torch;

// Benchmarks by name, each a function that prints its figures. They are not tests: what they say depends on the machine.
// Folders among the names are for the benchmarks that take some.
var folders = args.Where(Directory.Exists).ToList();
double Option(string name, double otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1]) : otherwise;
var benchmarks = new SortedDictionary<string, (string Measures, Action Run)>(StringComparer.Ordinal)
{
    ["ledger"] = ("appends per second, and how long reading takes at a million runs (2 GB of disk, some minutes)", LedgerBenchmark.Run),
    ["literature"] = ("loading the corpus on one core, and serving its pages (a minute)", LiteratureBenchmark.Run),
    ["runs"] = ("starting a worker, click to first progress, overhead, runs per minute (a minute)", RunsBenchmark.Run),
    ["search"] = ("search over the corpus and over 50,000 documents, beside FTS5, and on test collections: search DIR… (some minutes)", () => SearchBenchmark.Run(folders)),
    [ColdStart.Name] = ("one cold start of search with the index in DIR, in milliseconds: search-start DIR", () => ColdStart.Once(folders)),
    ["site"] = ("the site as a process on one core: speed, start, bytes, memory, Lighthouse; needs wrk and chromium: site [--seconds 10] [--minutes 10]", () => SiteBenchmark.Run(Option("--minutes", 10), (int)Option("--seconds", 10))),
    ["torch"] = ("what an operator costs beside its arithmetic, a small training step, and BLAS", TorchBenchmark.Run),
};

folders.RemoveAll(benchmarks.ContainsKey);
var names = args.Where((word, i) => !word.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).Except(folders, StringComparer.Ordinal).ToList();
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
