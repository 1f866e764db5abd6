using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Site.Discovery.Feeds;

namespace TheoryAtlas.Site.Tests.Discovery;

public sealed class FeedPageTests
{
    private static readonly Uri s_site = new("https://atlas.example.org/");

    [Fact]
    public void The_pages_of_a_feed_lead_to_one_another()
    {
        var feed = WithEntries(2 * Feed.PerPage + 1);

        Assert.Equal(["first", "last", "next"], Relations(feed, 1));
        Assert.Equal(["first", "last", "previous", "next"], Relations(feed, 2));
        Assert.Equal(["first", "last", "previous"], Relations(feed, 3));
        Assert.Equal("https://atlas.example.org/x.atom?page=3", feed.Document(2, s_site, default)!.Pages.Single(page => page.Relation == "next").Address.AbsoluteUri);
        Assert.Equal("https://atlas.example.org/x.atom", feed.Document(2, s_site, default)!.Pages.Single(page => page.Relation == "previous").Address.AbsoluteUri);
    }

    [Fact]
    public void Together_the_pages_have_every_entry_once()
    {
        var feed = WithEntries(2 * Feed.PerPage + 1);

        Assert.Equal(feed.Entries, Enumerable.Range(1, feed.Pages).SelectMany(page => feed.Document(page, s_site, default)!.Entries));
        Assert.Null(feed.Document(feed.Pages + 1, s_site, default));
    }

    [Fact]
    public void A_feed_that_fits_in_a_page_has_no_others() => Assert.Empty(Relations(WithEntries(Feed.PerPage), 1));

    [Fact]
    public void A_feed_without_entries_is_a_feed_all_the_same()
    {
        var empty = WithEntries(0).Document(1, s_site, DateTimeOffset.UnixEpoch)!;

        Assert.Equal(DateTimeOffset.UnixEpoch, empty.Updated);
    }

    private static IEnumerable<string> Relations(Feed feed, int page) => feed.Document(page, s_site, default)!.Pages.Select(other => other.Relation);

    private static Feed WithEntries(int count) => new("/x.atom", "/x", "X", "Of x.", [.. Enumerable.Range(0, count).Select(i => new AtomEntry { Id = $"{i}", Title = "t", Alternate = s_site, Updated = DateTimeOffset.UnixEpoch })]);
}
