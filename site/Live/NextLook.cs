namespace TheoryAtlas.Site.Live;

/// <summary>When a page that shows runs going on is loaded again where there are no scripts.</summary>
internal static class NextLook
{
    private const double Soonest = 1, Latest = 30;

    /// <summary>
    /// After how many seconds: about as many as the runs have gone on already. Short ones are shown soon, and whoever goes
    /// through the page of a long one by keyboard, to cancel it, is not thrown back to its beginning each second.
    /// </summary>
    /// <param name="since">When the runs were asked for.</param>
    /// <param name="clock">The clock.</param>
    public static int After(DateTimeOffset since, TimeProvider clock) =>
        (int)Math.Clamp((clock.GetUtcNow() - since).TotalSeconds, Soonest, Latest);
}
