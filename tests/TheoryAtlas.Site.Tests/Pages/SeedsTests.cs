using System.Net;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class SeedsTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_seeds_are_queued_by_a_form_and_shown_together()
    {
        var address = await site.SeedsAsync("verified", ("n", "60"), ("count", "4"));
        Assert.Equal("/claims/verified/seeds?n=60&from=1&count=4", address);

        var html = await GetAsync(address);

        Assert.Contains("4 of 4 verified, 4 of 4 controls fail; largest theorem margin", html, StringComparison.Ordinal);
        Assert.Contains("4 of 4 seeds measured.", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("class=\"plot-drawing strip\"").Length - 1);
        Assert.DoesNotContain("http-equiv=\"refresh\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_missing_is_run()
    {
        await site.SeedsAsync("verified", ("n", "61"), ("count", "3"));
        var before = await GetAsync("/claims/verified/seeds?n=61&count=5");
        Assert.Contains("3 of 5 seeds measured, 2 not run.", before, StringComparison.Ordinal);
        Assert.Contains("Run the 2 missing seeds", before, StringComparison.Ordinal);

        await site.SeedsAsync("verified", ("n", "61"), ("count", "5"));
        var after = await GetAsync("/claims/verified/seeds?n=61&count=5");

        Assert.Contains("5 of 5 seeds measured.", after, StringComparison.Ordinal);
        foreach (var run in Links(before))
            Assert.Contains(run, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_some_run_the_page_refreshes_itself_and_says_how_far_it_is()
    {
        var answer = await PostAsync("never-ends", ("count", "2"));
        var address = answer.Headers.Location!.ToString();
        var html = await GetAsync(address);

        Assert.Contains("0 of 2 seeds measured, 2 queued or running.", html, StringComparison.Ordinal);
        Assert.Matches($"content=\"[0-9]+;url={Regex.Escape(address.Replace("&", "&amp;", StringComparison.Ordinal))}\"", html);
        foreach (var run in Links(html))
            await site.EndAsync(run);
    }

    [Fact]
    public async Task What_ended_without_a_measurement_counts_as_missing_and_says_why()
    {
        var html = await GetAsync(await site.SeedsAsync("throws", ("count", "2")));

        Assert.Contains("0 of 2 seeds measured, 2 not run.", html, StringComparison.Ordinal);
        Assert.Equal(2, Links(html).Count());
        Assert.Contains("errored", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_is_said_with_how_far_it_got()
    {
        List<HttpResponseMessage> answers = [];
        for (var from = 100; from < 400 && answers.All(answer => answer.StatusCode == HttpStatusCode.SeeOther); from += 100)
            answers.Add(await PostAsync("never-ends", ("from", from.ToString()), ("count", "100")));
        var html = await answers[^1].Content.ReadAsStringAsync(Cancellation);
        foreach (var run in answers.SelectMany(_ => Links(html)).Distinct())
            await site.EndAsync(run);
        await CancelAllAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.Contains("of 100 seeds were queued.", html, StringComparison.Ordinal);
        Assert.NotNull(answers[^1].Headers.RetryAfter);
    }

    [Theory]
    [InlineData("count=0")]
    [InlineData("count=101")]
    [InlineData("count=1e2")]
    [InlineData("from=-1")]
    [InlineData("from=2147483647")]
    [InlineData("from=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("n=9")]
    [InlineData("n=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task What_is_out_of_bounds_is_said_and_cannot_act(string query)
    {
        foreach (var answer in new[] { await site.Client.GetAsync("/claims/verified/seeds?" + query, Cancellation), await PostAsync("verified", [.. query.Split('&').Select(field => (field.Split('=')[0], Uri.UnescapeDataString(field.Split('=')[1])))]) })
        {
            var html = await answer.Content.ReadAsStringAsync(Cancellation);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("must be a whole number", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_claim_is_answered_with_the_nearest_one()
    {
        var answer = await site.Client.GetAsync("/claims/verifid/seeds", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/claims/verified\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(string html) =>
        html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]).Where(href => href.StartsWith("/runs/", StringComparison.Ordinal)).Distinct();

    private async Task CancelAllAsync()
    {
        foreach (var from in new[] { 100, 200, 300 })
        {
            foreach (var run in Links(await GetAsync($"/claims/never-ends/seeds?from={from}&count=100")))
                await site.EndAsync(run);
        }
    }

    private Task<string> GetAsync(string address) => site.Client.GetStringAsync(address, Cancellation);

    private Task<HttpResponseMessage> PostAsync(string claim, params (string Name, string Value)[] fields) =>
        site.Client.PostAsync($"/claims/{claim}/seeds", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Cancellation);
}
