using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class CompareTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_runs_stand_side_by_side_with_what_differs()
    {
        string a = await RunAsync(("n", "20")), b = await RunAsync(("n", "30"));

        var html = await GetAsync($"/runs/compare?a={a}&b={b}");

        Assert.Contains("<th scope=\"row\">n</th><td>20</td><td>30</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">seed</th>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("class=\"plot-drawing\"").Length - 1);
        Assert.Contains("Both on the same axes.", html, StringComparison.Ordinal);
        Assert.Contains("The numbers differ; most, relative to their size, in", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repetition_is_equal_to_the_last_bit()
    {
        string a = await RunAsync(("n", "40")), b = await RunAsync(("n", "40"), ("again", "1"));

        var html = await GetAsync($"/runs/compare?a={a}&b={b}");

        Assert.Contains("Both gave the same numbers, to the last bit.", html, StringComparison.Ordinal);
        Assert.Contains("The same parameters and seed, the same version of the claim, the same environment.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?a={0}&b=reference")]
    [InlineData("?a=reference&b={0}")]
    public async Task A_run_can_be_held_against_the_reference(string query)
    {
        await site.RecordAsync("verified", ("n", "50"));

        var html = await GetAsync("/runs/compare" + string.Format(query, await RunAsync(("n", "60"))));

        Assert.Contains("B: the reference run", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_a_measurement_is_said_to_have_none()
    {
        string a = await RunAsync(("n", "20")), b = (await site.RunAsync("throws"))[6..];

        var html = await GetAsync($"/runs/compare?a={a}&b={b}");

        Assert.Contains("Only runs that measured in both arms", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">claim</th><td>verified</td><td>throws</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_beside_itself_is_not_called_a_repetition()
    {
        var a = await RunAsync(("n", "40"));

        var html = await GetAsync($"/runs/compare?a={a}&b={a}");

        Assert.Contains("This is one run, beside itself.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Both gave the same numbers", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?a=x", HttpStatusCode.BadRequest)]
    [InlineData("?a=reference&b=reference", HttpStatusCode.BadRequest)]
    [InlineData("?a=x&b=y", HttpStatusCode.NotFound)]
    [InlineData("?a=..%2f..%2fetc%2fpasswd&b=reference", HttpStatusCode.NotFound)]
    [InlineData("?a=%3Cscript%3Ealert(1)%3C%2Fscript%3E&b=%00", HttpStatusCode.NotFound)]
    [InlineData("?a='%20OR%201=1--&b='", HttpStatusCode.NotFound)]
    public async Task Ids_that_are_not_there_are_answered_with_a_page_that_says_so(string query, HttpStatusCode status)
    {
        var answer = await site.Client.GetAsync("/runs/compare" + query, Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_is_a_timeline_and_a_form_that_picks_two_runs()
    {
        string first = await RunAsync(("n", "70")), second = await RunAsync(("n", "80"));

        var html = await GetAsync("/claims/verified");

        Assert.Contains("class=\"plot-drawing timeline\"", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"a\" value=\"{second}\"", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"b\" value=\"{first}\"", html, StringComparison.Ordinal);
        Assert.Contains("<form action=\"/runs/compare\"", html, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params (string Name, string Value)[] fields) => (await site.RunAsync("verified", fields))[6..];

    private Task<string> GetAsync(string address) => site.Client.GetStringAsync(address, Cancellation);
}
