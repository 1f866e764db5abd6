using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Formats.Badges;

/// <summary>Badges that say where claims stand.</summary>
public static class StandingBadge
{
    private const string Name = "TheoryAtlas", Grey = "#555555";

    /// <summary>That of one claim.</summary>
    public static Badge Of(StandingKind kind) => new(Name, kind.Word(), Color(kind));

    /// <summary>That of several claims: how many of them are verified. It has the colour of the worst.</summary>
    public static Badge Of(IReadOnlyCollection<StandingKind> kinds)
    {
        if (kinds.Count == 0)
            return new Badge(Name, "no claims", Grey);
        var verified = kinds.Count(kind => kind == StandingKind.Verified);
        var worst = verified == kinds.Count ? StandingKind.Verified
            : kinds.Contains(StandingKind.Refuted) ? StandingKind.Refuted
            : kinds.Where(kind => kind != StandingKind.Verified).Min();
        return new Badge(Name, $"{verified} of {kinds.Count} verified", Color(worst));
    }

    /// <summary>The ground of a standing; white text on each has a contrast of at least 4.5.</summary>
    internal static string Color(StandingKind kind) => kind switch
    {
        StandingKind.Verified => "#2a7f3f",
        StandingKind.Refuted => "#b3261e",
        StandingKind.Vacuous => "#8a5a00",
        StandingKind.Stale => "#6b4e9b",
        _ => Grey,
    };
}
