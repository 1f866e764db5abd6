namespace TheoryAtlas.Site.Following;

/// <summary>Keeps one state for the length of a request, whatever replaces it meanwhile.</summary>
/// <param name="state">The state, entered already.</param>
internal sealed class StateLease(AtlasState state) : IDisposable
{
    private bool _ended;

    /// <summary>The state.</summary>
    public AtlasState State => state;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ended)
            return;
        _ended = true;
        state.Leave();
    }
}
