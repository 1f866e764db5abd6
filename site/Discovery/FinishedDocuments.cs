using System.Runtime.CompilerServices;
using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Discovery.History;

namespace TheoryAtlas.Site.Discovery;

/// <summary>Documents that depend on the records and their dates alone, made once for each state of them and each address of the site.</summary>
internal sealed class FinishedDocuments
{
    // A site without a public address is called by any name that a request makes up.
    private const long MostBytes = 16 << 20;

    private readonly ConditionalWeakTable<RecordDates, Kept> _kept = [];

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
        if (kept.Find(key) is { } known)
            return known;
        var made = make();
        if (made is not null)
            kept.Add(key, made);
        return made;
    }

    // Beyond the bound, what was made first goes first.
    private sealed class Kept
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<(Atlas, string, string), Finished> _documents = [];
        private readonly Queue<(Atlas, string, string)> _order = new();
        private long _bytes;

        public Finished? Find((Atlas, string, string) key)
        {
            lock (_gate)
                return _documents.GetValueOrDefault(key);
        }

        public void Add((Atlas, string, string) key, Finished document)
        {
            lock (_gate)
            {
                if (!_documents.TryAdd(key, document))
                    return;
                _order.Enqueue(key);
                _bytes += document.Length;
                while (_bytes > MostBytes && _order.Count > 1)
                {
                    _documents.Remove(_order.Dequeue(), out var oldest);
                    _bytes -= oldest!.Length;
                }
            }
        }
    }
}
