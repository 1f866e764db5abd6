using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class RunTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_scripts_the_form_leads_to_a_page_that_shows_the_result()
    {
        var answer = await site.PostAsync("verified", ("n", "400"), ("seed", "3"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        var page = await site.RunAsync("verified", ("n", "400"), ("seed", "3"));
        Assert.Equal(answer.Headers.Location!.ToString(), page);
        var html = await site.Client.GetStringAsync(page, Cancellation);
        Assert.Contains("verdict-verified", html, StringComparison.Ordinal);
        Assert.Contains("mean of the draws", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_the_defaults_decides_where_the_claim_stands()
    {
        await site.RunAsync("vacuous");

        Assert.Contains("verdict-vacuous", await site.Client.GetStringAsync("/claims/vacuous", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "1", "n must be a whole number from 10 to 1000.")]
    [InlineData("x", "1", "n must be a whole number from 10 to 1000.")]
    [InlineData("20", "-1", "The seed must be a whole number")]
    public async Task A_field_out_of_bounds_is_said_at_the_field_and_at_the_top(string n, string seed, string message)
    {
        var answer = await site.PostAsync("verified", ("n", n), ("seed", seed));
        var html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, html.Split(">" + message).Length - 1);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "not a form", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "not a form", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"n\":20}", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_no_form_is_refused(string type, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var answer = await site.Client.PostAsync("/claims/verified/runs", content, Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(status == HttpStatusCode.BadRequest ? "This request cannot be understood" : "The body has a format that is not read here", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.PostAsync("verified", [.. Enumerable.Range(0, 3000).Select(i => ($"f{i}", "1"))])).StatusCode);

    [Fact]
    public async Task A_ledger_that_cannot_be_written_is_said_on_the_claims_page()
    {
        site.ExecuteInLedger("CREATE TRIGGER full BEFORE INSERT ON began BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
        var answer = await site.PostAsync("verified", ("seed", "99"));
        site.ExecuteInLedger("DROP TRIGGER full");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("the disk is full", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_mistake_has_the_headers_too()
    {
        // A page whose making fails half way: a ledger that cannot be read.
        site.ExecuteInLedger("ALTER TABLE began RENAME TO gone");
        var answer = await site.Client.GetAsync("/runs/some", Cancellation);
        site.ExecuteInLedger("ALTER TABLE gone RENAME TO began");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("Content-Security-Policy", answer.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task A_run_says_how_to_repeat_it_with_its_own_seed()
    {
        var page = await site.RunAsync("verified", ("n", "20"), ("seed", "0"));

        Assert.Contains("./atlas verify verified --seed 0 --set n=20", await site.Client.GetStringAsync(page, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_throws_shows_what_went_wrong()
    {
        var answer = await site.Client.GetAsync(await site.RunAsync("throws"), Cancellation);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("the matrix is singular", html, StringComparison.Ordinal);
        Assert.Contains("verdict-errored", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_come_in_order_with_drawings_and_stop_after_the_end()
    {
        var page = (await site.PostAsync("verified", ("seed", "11"))).Headers.Location!.ToString();

        var stream = await site.Client.GetStringAsync(page + "/events", Cancellation);

        string[] names = [.. stream.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..])];
        Assert.Equal(["verdict", "end"], names[^2..]);
        using var again = new HttpRequestMessage(HttpMethod.Get, page + "/events");
        again.Headers.Add("Last-Event-ID", "end");
        Assert.Equal(HttpStatusCode.NoContent, (await site.Client.SendAsync(again, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_script_is_told_where_to_listen_and_how_to_cancel()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/claims/never-ends/runs") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var run = JsonDocument.Parse(await (await site.Client.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation));
        var page = run.RootElement.GetProperty("page").GetString()!;
        Assert.Contains("http-equiv=\"refresh\"", await site.Client.GetStringAsync(page, Cancellation), StringComparison.Ordinal);

        var cancelled = await site.Client.PostAsync(run.RootElement.GetProperty("cancel").GetString(), null, Cancellation);
        var stream = await site.Client.GetStringAsync(run.RootElement.GetProperty("events").GetString(), Cancellation);

        Assert.Equal(HttpStatusCode.SeeOther, cancelled.StatusCode);
        Assert.Contains("\"verdict\":\"cancelled\"", stream, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Another_sites_page_cannot_start_a_run(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/claims/verified/runs") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(header, value);

        var answer = await site.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("asked for by another site", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plot_can_be_taken_away_with_its_style()
    {
        var page = await site.RunAsync("verified", ("seed", "5"));

        var answer = await site.Client.GetAsync(page + "/plots/1.svg", Cancellation);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<style>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
