using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;
using TheoryAtlas.Formats.Syndication;
using TheoryAtlas.Site.Discovery.History;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Discovery.Feeds;

/// <summary>Papers and claims as entries of feeds.</summary>
/// <param name="atlas">The records.</param>
/// <param name="dates">Their dates.</param>
/// <param name="site">The address of the site, ending in a slash.</param>
internal sealed class RecordEntries(Atlas atlas, RecordDates dates, Uri site)
{
    /// <summary>A paper.</summary>
    public AtomEntry Of(Paper paper) => Entry("/papers/" + paper.Key, PaperTitleWords(paper), dates.Of(paper), paper.Topics) with
    {
        Authors = [.. paper.Authors.Select(author => PersonName.Parse(author).GivenFirst)],
        Categories = [.. Categories(paper.Topics), .. paper.Venue is { } venue ? new[] { new AtomCategory(venue, venue, new Uri(site, "search?type=paper")) } : []],
        Paragraphs = [.. new[] { PlainText.Of(paper.Notes.Tldr), Bibliography.Published(paper) }.Where(paragraph => paragraph.Length > 0)],
    };

    /// <summary>A claim.</summary>
    public AtomEntry Of(Claim claim) => Entry("/claims/" + claim.Id, claim.Title, dates.Of(claim), claim.Topics) with
    {
        Paragraphs =
        [
            PlainText.WithTex(claim.Statement),
            .. atlas.Paper(claim.Paper) is { } paper ? new[] { $"{Bibliography.Short(paper)}, “{PaperTitleWords(paper)}”{(claim.Locator is { } locator ? ", " + locator : "")}." } : [],
        ],
    };

    /// <summary>Those entries, newest first; of equal age by name, so that the order stays.</summary>
    public static IReadOnlyList<AtomEntry> Newest(params IEnumerable<AtomEntry> entries) =>
        [.. entries.OrderByDescending(entry => entry.Published ?? entry.Updated).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>Topics as categories.</summary>
    public IEnumerable<AtomCategory> Categories(IEnumerable<string> topics) =>
        topics.Select(atlas.Topic).OfType<Topic>().Select(topic => new AtomCategory(topic.Id, topic.Label, new Uri(site, "topics")));

    private static string PaperTitleWords(Paper paper) => TitleText.Plain(paper.Title);

    private AtomEntry Entry(string path, string title, ChangeDates changed, IEnumerable<string> topics) => new()
    {
        Id = PermanentId.Of(path),
        Title = title,
        Alternate = new Uri(site, path.TrimStart('/')),
        Published = changed.Added,
        Updated = changed.Changed,
        Categories = [.. Categories(topics)],
    };
}
