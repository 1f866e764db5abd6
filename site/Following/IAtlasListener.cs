namespace TheoryAtlas.Site.Following;

/// <summary>Hears what the following of files finds. Called from one thread at a time.</summary>
internal interface IAtlasListener
{
    /// <summary>The files were looked at, and what is shown is up to date with them; they may be as they were.</summary>
    /// <param name="loaded">What they hold, and what is wrong with them.</param>
    void Looked(LoadedAtlas loaded);

    /// <summary>Whether the listener sees to it that a check which changed is run as it is now.</summary>
    /// <param name="check">The path of its source from the root.</param>
    bool Compiles(string check);
}
