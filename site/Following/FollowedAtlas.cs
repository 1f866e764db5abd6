using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;

namespace TheoryAtlas.Site.Following;

/// <summary>What a site that follows its files begins with.</summary>
/// <param name="Loaded">The atlas.</param>
/// <param name="Index">Its index, owned by the first state.</param>
/// <param name="Store">Keeps indices between starts.</param>
internal sealed record FollowedAtlas(LoadedAtlas Loaded, SqliteSearchIndex Index, SearchIndexStore Store);
