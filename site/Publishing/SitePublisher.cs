namespace TheoryAtlas.Site.Publishing;

/// <summary>Writes the site to files that any host of static files serves.</summary>
public static class SitePublisher
{
    /// <summary>Publishes.</summary>
    /// <returns>What was written, and what is wrong with it.</returns>
    public static Task<PublishReport> PublishAsync(PublishOptions options, CancellationToken cancellation) =>
        Task.FromException<PublishReport>(new NotSupportedException($"Nothing is published to {options.Output} yet."));
}
