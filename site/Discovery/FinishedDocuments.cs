using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Discovery.History;

namespace TheoryAtlas.Site.Discovery;

/// <summary>Documents that depend on the records and their dates alone, made once for each state of them and each address of the site.</summary>
internal sealed class FinishedDocuments
{
    // A site without a public address is called by any name that a request makes up.
    private const int MostKept = 256;

    private readonly ConditionalWeakTable<RecordDates, ConcurrentDictionary<(Atlas Atlas, string Site, string Name), Finished?>> _kept = [];

    /// <summary>A document, made if it is not there.</summary>
    /// <param name="atlas">The records.</param>
    /// <param name="dates">Their dates.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="name">Which document, with its page.</param>
    /// <param name="make">Makes it; null where there is none.</param>
    public Finished? Get(Atlas atlas, RecordDates dates, Uri site, string name, Func<Finished?> make)
    {
        var kept = _kept.GetValue(dates, _ => new());
        var key = (atlas, site.AbsoluteUri, name);
        if (kept.TryGetValue(key, out var known))
            return known;
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept[key] = make();
    }
}
