using System.Xml.Linq;
using TheoryAtlas.Formats.Syndication;

namespace TheoryAtlas.Formats.Tests.Syndication;

public sealed class AtomWriterTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private static readonly AtomFeed s_feed = new()
    {
        Id = "tag:atlas,2026:feed.atom",
        Title = "A < B & \"C\"",
        Subtitle = "What is new.",
        Author = "Contributors",
        Updated = new DateTimeOffset(2026, 3, 1, 1, 30, 0, TimeSpan.FromHours(2)),
        Self = new Uri("https://atlas.example.org/feed.atom?page=2"),
        Alternate = new Uri("https://atlas.example.org/"),
        Pages = [("next", new Uri("https://atlas.example.org/feed.atom?page=3"))],
        Entries =
        [
            new AtomEntry
            {
                Id = "tag:atlas,2026:papers/x",
                Title = "Bounds in L² \u0001and 𝔼",
                Alternate = new Uri("https://atlas.example.org/papers/x"),
                Published = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
                Updated = new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero),
                Authors = ["Jane Doe", "John van Roe"],
                Categories = [new AtomCategory("depth", "Role of \"depth\"", new Uri("https://atlas.example.org/topics"))],
                Paragraphs = ["If a < b & c,", "then </p><script>alert(1)</script>."],
            },
        ],
    };

    private readonly XElement _written = XDocument.Load(new MemoryStream(AtomWriter.Write(s_feed))).Root!;

    [Fact]
    public void A_feed_and_its_entries_have_all_that_RFC_4287_demands()
    {
        foreach (var element in _written.Elements(s_atom + "entry").Prepend(_written))
            Assert.All(["id", "title", "updated"], name => Assert.Single(element.Elements(s_atom + name)));
        Assert.Equal("Contributors", _written.Element(s_atom + "author")!.Value);
        Assert.All(_written.Elements(s_atom + "link"), link => Assert.NotNull(link.Attribute("href")));
        Assert.Equal(["self", "alternate", "next"], _written.Elements(s_atom + "link").Select(link => link.Attribute("rel")!.Value));
    }

    [Fact]
    public void Times_are_in_UTC() => Assert.Equal("2026-02-28T23:30:00Z", _written.Element(s_atom + "updated")!.Value);

    [Fact]
    public void What_a_text_says_is_no_markup_of_the_page_that_shows_it()
    {
        var content = _written.Element(s_atom + "entry")!.Element(s_atom + "content")!;

        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.Equal("<p>If a &lt; b &amp; c,</p><p>then &lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;.</p>", content.Value);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out_and_all_others_stay() =>
        Assert.Equal("Bounds in L² and 𝔼", _written.Element(s_atom + "entry")!.Element(s_atom + "title")!.Value);

    [Fact]
    public void Each_author_and_topic_is_an_element_of_its_own()
    {
        var entry = _written.Element(s_atom + "entry")!;

        Assert.Equal(["Jane Doe", "John van Roe"], entry.Elements(s_atom + "author").Select(author => author.Element(s_atom + "name")!.Value));
        Assert.Equal("Role of \"depth\"", entry.Element(s_atom + "category")!.Attribute("label")!.Value);
    }
}
