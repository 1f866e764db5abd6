using System.Globalization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Benchmarks.Site;

/// <summary>How quick and how light the site is: the process on one core, what drives it on another.</summary>
internal static class SiteBenchmark
{
    private const int Starts = 5;

    /// <summary>Measures everything and prints tables.</summary>
    /// <param name="minutes">How long all pages are asked for in turn before memory is read.</param>
    /// <param name="seconds">How long each kind of page is asked for, at each load.</param>
    public static void Run(double minutes, int seconds) => RunAsync(minutes, seconds).GetAwaiter().GetResult();

    private static async Task RunAsync(double minutes, int seconds)
    {
        var data = Path.Combine(Repository.Root, "artifacts", "site-benchmark");
        var pages = Measured.Of(AtlasLoader.Load(Repository.Root).Atlas);

        // The first start makes the index and the formulas; an operator waits for them once.
        using (await ServedSite.StartAsync(data))
        {
        }

        await StartAsync(data);
        using var site = await ServedSite.StartAsync(data);
        await LoadAsync(site, pages, seconds);
        await FirstViewAsync(site, pages);
        Memory(site, pages, minutes);
        Marks(site, pages);
    }

    private static async Task StartAsync(string data)
    {
        List<double> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            using var site = await ServedSite.StartAsync(data);
            starts.Add(site.Start.TotalSeconds);
        }

        starts.Sort();
        Console.WriteLine($"Start to first answer: {starts[Starts / 2]:0.00} s, the median of {Starts}; {starts[0]:0.00} s at best.\n");
    }

    private static async Task LoadAsync(ServedSite site, IReadOnlyList<Measured> pages, int seconds)
    {
        Console.WriteLine("| page | addresses | p50, ms | p99, ms | requests/s, full load | p50, full load, ms | p99, full load, ms | processor per answer, ms | failures |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var page in pages)
        {
            using var answer = await site.Client.GetAsync(page.First);
            if (!answer.IsSuccessStatusCode)
            {
                Console.WriteLine($"| {page.Name} | {page.Addresses.Count} | answers {(int)answer.StatusCode} | | | | | | |");
                continue;
            }

            // Once through everything, so that what is measured is code that has been compiled.
            Wrk.AtFullLoad(site.Address, page, seconds: 2);
            var moderate = Wrk.AtModerateLoad(site.Address, page, seconds);
            var before = site.Processor;
            var full = Wrk.AtFullLoad(site.Address, page, seconds);
            var processor = (site.Processor - before).TotalMilliseconds / Math.Max(1, full.Answers);
            Console.WriteLine($"| {page.Name} | {page.Addresses.Count} | {moderate.Median:0.0} | {moderate.Percentile99:0.0} | {full.PerSecond:0} | {full.Median:0.0} | {full.Percentile99:0.0} | {processor:0.00} | {moderate.Failures + full.Failures} |");
        }

        Console.WriteLine();
    }

    private static async Task FirstViewAsync(ServedSite site, IReadOnlyList<Measured> pages)
    {
        Console.WriteLine("| first view | pages | kB, median | kB, most | requests | largest in the heaviest, kB |\n|---|--:|--:|--:|--:|---|");
        foreach (var page in pages.Where(page => page.Name is "home" or "search" or "paper" or "claim" or "survey"))
        {
            const int most = 100;
            var addresses = page.Name == "claim" ? page.Addresses.Take(most) : [page.First];
            var views = (await FirstView.OfAsync(site.Address, addresses)).OrderBy(view => view.Bytes).ToList();
            Console.WriteLine($"| {page.Name} | {views.Count} | {views[views.Count / 2].Bytes / 1000.0:0} | {views[^1].Bytes / 1000.0:0} | {views[views.Count / 2].Requests} | {views[^1].Largest} |");
        }

        Console.WriteLine();
    }

    private static void Memory(ServedSite site, IReadOnlyList<Measured> pages, double minutes)
    {
        var seconds = (int)Math.Round(minutes * 60);
        if (seconds == 0)
            return;
        var before = site.Megabytes;
        var load = Wrk.Run(site.Address, [.. pages.Where(page => !page.Name.StartsWith("API", StringComparison.Ordinal)).SelectMany(page => page.Addresses)], seconds, connections: 8, pause: 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory: {before:0} MB before, {site.Megabytes:0} MB after {minutes:0.#} minutes of all pages in turn at {load.PerSecond:0} requests per second; {site.MostMegabytes:0} MB at most.\n"));
    }

    private static void Marks(ServedSite site, IReadOnlyList<Measured> pages)
    {
        Console.WriteLine("| Lighthouse | performance | accessibility | best practices | SEO | complaints |\n|---|--:|--:|--:|--:|---|");
        foreach (var page in pages.Where(page => !page.IsEachNew && !page.Name.StartsWith("API", StringComparison.Ordinal)))
        {
            var marks = Lighthouse.Of(site.Address + page.First);
            Console.WriteLine($"| {page.Name} | {marks.Performance} | {marks.Accessibility} | {marks.BestPractices} | {marks.Seo} | {string.Join(", ", marks.Complaints)} |");
        }
    }
}
