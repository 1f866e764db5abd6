using System.Text.Json.Nodes;
using TheoryAtlas.Formats.Syndication;

namespace TheoryAtlas.Formats.Tests.Clients;

/// <summary>rss-parser reads feeds as they were written.</summary>
public sealed class FeedReaderTests(Exports exports)
{
    [Fact]
    public async Task A_feed_of_hard_titles_and_names_comes_back_whole()
    {
        Client.RequireNpm();
        var time = new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);
        AtomEntry[] entries =
        [
            .. HardPapers.All.Select((paper, i) => new AtomEntry
            {
                Id = "tag:atlas,2026:papers/" + paper.Key,
                Title = TexTitle.ToUnicode(paper.Title),
                Alternate = new Uri("https://atlas.example.org/papers/" + paper.Key),
                Published = time.AddDays(-i),
                Updated = time,
                Authors = [paper.Authors[0]],
                Paragraphs = [paper.Title + " <i>& more</i>"],
            }),
        ];
        var file = exports.Beside("feed.atom");
        await File.WriteAllBytesAsync(
            file,
            AtomWriter.Write(new AtomFeed { Id = "tag:atlas,2026:feed.atom", Title = "All & more", Subtitle = "s", Author = "a", Updated = time, Self = new Uri("https://atlas.example.org/feed.atom"), Alternate = new Uri("https://atlas.example.org/"), Entries = entries }),
            TestContext.Current.CancellationToken);

        var (exit, output, errors) = await Client.Run("node", Path.Combine(Client.Folder, "feed.mjs"), file);

        Assert.Equal((0, ""), (exit, errors));
        var feed = JsonNode.Parse(output)!;
        Assert.Equal(("All & more", "https://atlas.example.org/feed.atom"), (feed["title"]!.GetValue<string>(), feed["self"]!.GetValue<string>()));
        Assert.Equal(
            entries.Select(entry => (entry.Id, entry.Title, entry.Alternate.AbsoluteUri, entry.Authors[0], entry.Published!.Value, entry.Paragraphs[0])),
            feed["items"]!.AsArray().Select(item => (Text(item!, "id"), Text(item!, "title"), Text(item!, "link"), Text(item!, "author"), DateTimeOffset.Parse(Text(item!, "pubDate")), Text(item!, "contentSnippet"))));
    }

    private static string Text(JsonNode item, string name) => item[name]!.GetValue<string>();
}
