namespace TheoryAtlas.Search.Text;

/// <summary>Words that say nothing about the subject of a query; documents keep them, so that phrases can hold them.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> All = new(
        ("a about above after again all also although am among an and any are as at be because been before being below between both but by can cannot "
        + "could did do does doing done down during each either else etc ever every few for from further get give given gives had has have having he her "
        + "here him his how however i if in into is it its itself just let like made make makes many may me might more most much must my no nor not of off "
        + "often on once one only or other our out over own paper papers same shall she should show shown shows since so some such tell than that the their "
        + "them then there these they this those through thus to too under until up upon us use used using very via was we were what when where whether "
        + "which while who whom whose why will with within without would yet you your").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a folded word is on the list.</summary>
    public static bool Contains(string word) => All.Contains(word);
}
