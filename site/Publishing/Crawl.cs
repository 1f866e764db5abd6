using System.Collections.Concurrent;

namespace TheoryAtlas.Site.Publishing;

/// <summary>Goes through the site from link to link, and writes each address down as a file.</summary>
/// <param name="site">The site.</param>
/// <param name="rewriting">Makes answers into files.</param>
/// <param name="folder">Where the files go.</param>
/// <param name="progress">Is told how far it is; null for nobody.</param>
internal sealed class Crawl(PublishedSite site, Rewriting rewriting, OutputFolder folder, IProgress<PublishProgress>? progress)
{
    // Of the pages that have the same dead link, so many are named.
    private const int MostNamed = 3;

    // Who links to an address; the pages that are asked for have nobody.
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _from = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<DeadLink> _dead = [];
    private int _done;
    private int _known;

    /// <summary>Writes down addresses and all that they lead to.</summary>
    /// <param name="seeds">The addresses to begin with.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The links that lead nowhere, by page.</returns>
    public async Task<IReadOnlyList<DeadLink>> RunAsync(IEnumerable<PublishedAddress> seeds, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<PublishedAddress> next = [.. seeds.Where(seed => seen.Add(seed.File))];
        while (next.Count > 0)
        {
            _known = seen.Count;
            folder.Expect(next.Select(address => address.File));
            var found = new ConcurrentDictionary<string, PublishedAddress>(StringComparer.Ordinal);
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, async (address, cancel) =>
            {
                foreach (var target in await WriteAsync(address, cancel))
                    found.TryAdd(target.File, target);
                progress?.Report(new PublishProgress(Interlocked.Increment(ref _done), _known));
            });
            next = [.. found.Values.Where(target => seen.Add(target.File)).OrderBy(target => target.File, StringComparer.Ordinal)];
        }

        return [.. _dead.OrderBy(link => link.Page, StringComparer.Ordinal).ThenBy(link => link.Target, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<PublishedAddress>> WriteAsync(PublishedAddress address, CancellationToken cancellation)
    {
        var answer = await site.GetAsync(address.Address, cancellation);
        var isPage = address.File.EndsWith(".html", StringComparison.Ordinal);
        var wrong = address == PublishedAddress.NotFound ? null
            : answer.Status != StatusCodes.Status200OK ? $"the site answers {answer.Status}"
            : isPage != (answer.MediaType == "text/html") ? $"the site answers {answer.MediaType}, and hosts would take {Path.GetFileName(address.File)} for something else"
            : null;
        if (wrong is not null)
        {
            foreach (var page in (_from.GetValueOrDefault(address.File) ?? ["(asked for)"]).Distinct().Order(StringComparer.Ordinal).Take(MostNamed))
                _dead.Add(new DeadLink(page, address.Address, wrong));
            return [];
        }

        var made = rewriting.Of(address, answer);
        folder.Write(address.File, made.Bytes);
        foreach (var dead in made.Links.Dead)
            _dead.Add(new DeadLink(address.File, dead, "no file can have this address"));
        foreach (var target in made.Links.Targets)
            _from.GetOrAdd(target.File, _ => []).Add(address.File);
        return made.Links.Targets;
    }
}
