using System.Diagnostics;
using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class ClaimParametersTests(RunningSite site) : IClassFixture<RunningSite>, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.RecordAsync("verified");

    [Fact]
    public async Task Parameters_that_were_not_run_are_said_to_be_and_the_reference_is_the_context()
    {
        var html = await GetAsync("/claims/verified?n=37&seed=4");

        Assert.Contains("Not yet run with these parameters", html, StringComparison.Ordinal);
        Assert.Contains("class=\"reference-layer\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"measured\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"37\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_parameters_shows_the_run_that_has_them_whatever_was_run_since()
    {
        var page = await site.RunAsync("verified", ("n", "38"), ("seed", "4"));
        await site.RunAsync("verified", ("n", "39"));
        await site.RunAsync("verified", ("seed", "8"));

        var html = await GetAsync("/claims/verified?n=38&seed=4");

        Assert.Contains("n 38, seed 4", html, StringComparison.Ordinal);
        Assert.Contains($"{page}/plots/1.svg", html, StringComparison.Ordinal);
        Assert.Contains("show the reference run: n 400, seed 1", html, StringComparison.Ordinal);
        Assert.Contains("The reference ran with n 400, seed 1", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_equals_the_reference_is_said_to_and_not_drawn_twice()
    {
        var html = await GetAsync("/claims/verified?seed=1");

        Assert.Contains("Equal to the reference run, to the last bit.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("reference-layer", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("seed=%3Cimg+src=x%3E")]
    [InlineData("n=1e400")]
    [InlineData("n=NaN")]
    [InlineData("seed=-1")]
    public async Task A_hostile_address_is_answered_with_what_is_wrong_and_cannot_act(string query)
    {
        var answer = await site.Client.GetAsync("/claims/verified?" + query, Cancellation);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("must be a whole number", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_the_claim_does_not_have_change_nothing() =>
        Assert.DoesNotContain("Not yet run", await GetAsync("/claims/verified?m=3&utm_source=x"), StringComparison.Ordinal);

    [Fact]
    public async Task Each_parameter_has_bounds_a_default_and_a_slider()
    {
        var html = await GetAsync("/claims/verified");

        Assert.Contains("10 to 1000, 400 unless changed", html, StringComparison.Ordinal);
        Assert.Contains("data-slider=\"n\" data-scale=\"log\" min=\"0\" max=\"1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/claims/verified?seed=2\" data-next-seed", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_equal_request_is_answered_from_the_ledger_at_once()
    {
        var first = await site.RunAsync("verified", ("seed", "77"));
        await site.PostAsync("verified", ("seed", "77"));
        var watch = Stopwatch.StartNew();

        var second = (await site.PostAsync("verified", ("seed", "77"))).Headers.Location!.ToString();

        // The promise is 50 ms; a machine that runs other tests at the same time gets some more.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 250);
        Assert.Equal(first, second);
        Assert.Contains("Run again", await GetAsync(first), StringComparison.Ordinal);
        Assert.NotEqual(first, await site.RunAsync("verified", ("seed", "77"), ("again", "1")));
    }

    [Fact]
    public async Task A_reader_without_scripts_is_told_why_an_earlier_run_is_shown()
    {
        var first = await site.RunAsync("verified", ("seed", "78"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/claims/verified/runs") { Content = new FormUrlEncodedContent([new("seed", "78")]) };
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");

        var led = (await site.Client.SendAsync(request, Cancellation)).Headers.Location!.ToString();

        Assert.StartsWith(first, led, StringComparison.Ordinal);
        Assert.Contains("This has been run before with the same parameters, seed and runtime", await GetAsync(led), StringComparison.Ordinal);
        Assert.DoesNotContain("This has been run before", await GetAsync(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runs_page_tells_everything_that_is_recorded_and_where_to_take_it()
    {
        var first = await site.RunAsync("verified", ("n", "50"));
        var page = await site.RunAsync("verified", ("n", "50"), ("again", "1"));
        var html = await GetAsync(page);

        Assert.All(
            ["Version of the claim", "Version of the check", "libtorch", "Linear algebra", "Processor", ".NET", "Operating system", "Memory at most", "Fingerprint of the findings", "Reproduced 1 of 1 times on this runtime", $"{page}.json", $"{page}/ro-crate.zip", $"/runs/compare?a={page[6..]}&amp;b=reference", $"&amp;b={first[6..]}"],
            part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<string> GetAsync(string address) => site.Client.GetStringAsync(address, Cancellation);
}
