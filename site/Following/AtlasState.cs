using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Pages;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Following;

/// <summary>One state of the atlas with everything that is made from it. A page is made from one state alone.</summary>
internal sealed class AtlasState
{
    private static long s_states;

    private readonly IDisposable? _owned;
    private int _users = 1;

    /// <summary>Makes what pages need from an atlas and its index.</summary>
    /// <param name="atlas">The records.</param>
    /// <param name="index">Finds them.</param>
    /// <param name="ledger">Says where claims stand.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="owned">What is freed when the last user has left; null where others do that.</param>
    public AtlasState(Atlas atlas, ISearchIndex index, IRunLedger ledger, TimeProvider clock, IDisposable? owned = null)
    {
        _owned = owned;
        Atlas = atlas;
        Standings = new ClaimStandings(atlas, ledger, clock);
        Index = new CurrentSearch(index, Standings);
        References = new References(atlas, clock);
        Glossary = new GlossaryLinks(atlas);
    }

    /// <summary>Which state it is of those that this process has had.</summary>
    public long Number { get; } = Interlocked.Increment(ref s_states);

    /// <summary>The records.</summary>
    public Atlas Atlas { get; }

    /// <summary>Finds them.</summary>
    public ISearchIndex Index { get; }

    /// <summary>Where its claims stand.</summary>
    public ClaimStandings Standings { get; }

    /// <summary>The reference runs of its claims.</summary>
    public References References { get; }

    /// <summary>Links to its glossary.</summary>
    public GlossaryLinks Glossary { get; }

    /// <summary>Notes one more user. Only somebody who knows that there is a user now may call it.</summary>
    public void Enter() => Interlocked.Increment(ref _users);

    /// <summary>Notes that a user has left; frees the index when nobody is left.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _owned?.Dispose();
    }
}
