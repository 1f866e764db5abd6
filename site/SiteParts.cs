using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;

namespace TheoryAtlas.Site;

/// <summary>What the pages are made from.</summary>
/// <param name="Atlas">Papers, claims, topics and surveys.</param>
/// <param name="Index">Finds them.</param>
/// <param name="Ledger">Keeps the runs.</param>
/// <param name="Queue">Makes new ones.</param>
public sealed record SiteParts(Atlas Atlas, ISearchIndex Index, IRunLedger Ledger, IRunQueue Queue);
