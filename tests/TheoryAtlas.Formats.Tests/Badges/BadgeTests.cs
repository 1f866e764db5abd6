using System.Text.Json;
using System.Xml.Linq;
using TheoryAtlas.Formats.Badges;
using TheoryAtlas.Runs.Standing;

namespace TheoryAtlas.Formats.Tests.Badges;

public sealed class BadgeTests
{
    public static TheoryData<StandingKind> Standings => [.. Enum.GetValues<StandingKind>()];

    [Theory]
    [MemberData(nameof(Standings))]
    public void White_words_can_be_read_on_every_ground(StandingKind kind)
    {
        var grounds = XDocument.Parse(StandingBadge.Of(kind).Svg()).Descendants().Where(element => element.Name.LocalName == "path").Select(path => path.Attribute("fill")!.Value).ToList();

        Assert.Equal(2, grounds.Count);
        Assert.All(grounds, ground => Assert.InRange(1.05 / (Luminance(ground) + 0.05), 4.5, 21));
    }

    [Theory]
    [MemberData(nameof(Standings))]
    public void A_screen_reader_says_what_is_shown(StandingKind kind)
    {
        var svg = XDocument.Parse(StandingBadge.Of(kind).Svg()).Root!;

        Assert.Equal(("img", "TheoryAtlas: " + kind.Word()), (svg.Attribute("role")!.Value, svg.Attribute("aria-label")!.Value));
        Assert.Equal("TheoryAtlas: " + kind.Word(), svg.Elements().Single(element => element.Name.LocalName == "title").Value);
    }

    [Fact]
    public void The_picture_is_as_approved() => Assert.Equal(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="126" height="20" role="img" aria-label="TheoryAtlas: verified">
        <title>TheoryAtlas: verified</title>
        <clipPath id="r"><rect width="126" height="20" rx="3"/></clipPath>
        <g clip-path="url(#r)"><path fill="#444444" d="M0 0h75v20H0z"/><path fill="#2a7f3f" d="M75 0h51v20H75z"/></g>
        <g aria-hidden="true" fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="110"><text x="375" y="140" transform="scale(.1)" textLength="650">TheoryAtlas</text><text x="1005" y="140" transform="scale(.1)" textLength="410">verified</text></g>
        </svg>

        """,
        StandingBadge.Of(StandingKind.Verified).Svg());

    [Fact]
    public void Of_several_claims_it_counts_the_verified_ones_and_has_the_colour_of_the_worst()
    {
        var badge = StandingBadge.Of([StandingKind.Verified, StandingKind.NotRun, StandingKind.Refuted, StandingKind.Vacuous]);

        Assert.Equal(("1 of 4 verified", StandingBadge.Of(StandingKind.Refuted).Color), (badge.Message, badge.Color));
        Assert.Equal(StandingBadge.Of(StandingKind.Verified).Color, StandingBadge.Of([StandingKind.Verified, StandingKind.Verified]).Color);
        Assert.Equal("no claims", StandingBadge.Of([]).Message);
    }

    [Fact]
    public void Words_cannot_leave_the_picture() =>
        Assert.Contains(XDocument.Parse(new Badge("<a> & \"b\"", "</text>", "#555555").Svg()).Descendants(), element => element.Value == "<a> & \"b\"");

    [Fact]
    public void Shields_is_told_the_same()
    {
        using var json = JsonDocument.Parse(StandingBadge.Of(StandingKind.TimedOut).EndpointJson());

        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("timed out", json.RootElement.GetProperty("message").GetString());
    }

    // As WCAG 2 defines it.
    private static double Luminance(string color)
    {
        double Part(int start)
        {
            var value = Convert.ToInt32(color.Substring(start, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
