using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Graphs;
using TheoryAtlas.Site.Pages.Status;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages.Status;

public sealed class StatusRequestTests
{
    private static readonly Fields s_fields = new(Some.Atlas("/"));

    private static readonly StatusRow[] s_rows =
    [
        Row("slow", StandingKind.Verified, seconds: 9, seeds: 3),
        Row("quick", StandingKind.Verified, seconds: 0.1, seeds: 20),
        Row("wrong", StandingKind.Refuted, seconds: 1, seeds: 1),
        new(new ClaimStanding(Some.Claim("never", "Never, \"as\" said"), StandingKind.NotRun, null), null, 0, null),
    ];

    [Theory]
    [InlineData("", "wrong never quick slow")]
    [InlineData("?sort=time", "slow wrong quick never")]
    [InlineData("?sort=-time", "quick wrong slow never")]
    [InlineData("?sort=seeds", "never wrong slow quick")]
    [InlineData("?sort=theorem", "wrong slow quick never")]
    [InlineData("?sort=nothing", "wrong never quick slow")]
    [InlineData("?sort=7", "wrong never quick slow")]
    [InlineData("?sort=-", "wrong never quick slow")]
    [InlineData("?verdict=refuted", "wrong")]
    [InlineData("?verdict=not-run&sort=time", "never")]
    [InlineData("?field=sampling&q=QUICK", "quick")]
    [InlineData("?q=claim%20of%20slow", "slow")]
    public void The_address_says_which_claims_and_in_which_order(string query, string expected) =>
        Assert.Equal(expected.Split(' '), Of(query).Answer(s_rows).Select(row => row.Claim.Id));

    [Fact]
    public void An_address_leads_back_to_itself_and_a_column_turns_round()
    {
        var request = Of("?sort=time&verdict=verified&field=sampling&q=a+b");

        Assert.Equal("/status?sort=time&verdict=verified&field=sampling&q=a%20b", request.Address());
        Assert.Equal("/status.csv?sort=-time&verdict=verified&field=sampling&q=a%20b", request.By(StatusColumn.Time).Address("/status.csv"));
        Assert.StartsWith("/status?sort=claim", request.By(StatusColumn.Claim).Address(), StringComparison.Ordinal);
        Assert.Equal("/status", Of("").Address());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?sort=-claim", true)]
    [InlineData("?sort=time", true)]
    [InlineData("?sort=-time", false)]
    [InlineData("?sort=theorem", true)]
    [InlineData("?sort=control", false)]
    [InlineData("?sort=date", true)]
    public void A_column_says_in_which_direction_it_is_sorted(string query, bool isDescending) =>
        Assert.Equal(isDescending, Of(query).IsDescending);

    [Fact]
    public void A_file_of_comma_separated_values_quotes_what_needs_it()
    {
        var lines = Encoding.UTF8.GetString(StatusDownloads.Csv(s_rows)).Split("\r\n");

        Assert.StartsWith("claim,title,paper,field,verdict,marginOfTheorem,marginOfControl,seconds,seeds,lastRun,run,runtime", lines[0], StringComparison.Ordinal);
        Assert.Equal("never,\"Never, \"\"as\"\" said\",doe2020some,,not-run,,,,0,,,", lines[4]);
        Assert.Matches(",sampling,verified,0\\.5\\d*,20,9,3,", lines[1]);
    }

    [Fact]
    public void A_margin_that_JSON_cannot_write_is_left_out()
    {
        var json = Encoding.UTF8.GetString(StatusDownloads.Json([Row("far", StandingKind.Refuted, 1, 1, measured: double.PositiveInfinity)]));

        Assert.Contains("\"marginOfTheorem\":null", json, StringComparison.Ordinal);
    }

    private static StatusRequest Of(string query) => StatusRequest.Of(new QueryCollection(QueryHelpers.ParseQuery(query)), s_fields);

    private static StatusRow Row(string id, StandingKind kind, double seconds, int seeds, double? measured = null)
    {
        var run = Some.Run(id, 1, measured ?? (kind == StandingKind.Verified ? 1.05 : 1.5), "runtime", claim: id) with { Seconds = seconds };
        return new StatusRow(new ClaimStanding(Some.Claim(id, $"A claim of {id}"), kind, run), s_fields.All[0], seeds, "runtime");
    }
}
