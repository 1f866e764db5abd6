namespace TheoryAtlas.Site.Discovery.History;

/// <summary>When a record came to be and when it was changed last.</summary>
/// <param name="Added">The first commit that has one of its files.</param>
/// <param name="Changed">The last commit that changed one of them.</param>
internal sealed record ChangeDates(DateTimeOffset Added, DateTimeOffset Changed)
{
    /// <summary>The dates of both together.</summary>
    public ChangeDates With(ChangeDates other) => new(Added < other.Added ? Added : other.Added, Changed > other.Changed ? Changed : other.Changed);
}
