using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Runs;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Api;

/// <summary>Programs start runs, follow them and end them.</summary>
public sealed class RunsTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_started_followed_and_read()
    {
        var started = await site.StartAsync("{\"claim\": \"verified\", \"parameters\": {\"n\": 50}, \"seed\": 3}");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var address = started.Headers.Location!.ToString();
        Assert.StartsWith(site.Client.BaseAddress + "api/v1/runs/", address, StringComparison.Ordinal);

        using var events = await ServerSentEvents.OpenAsync(site.Client, address + "/events", Cancellation);
        var happened = await events.RestAsync(Cancellation);
        Assert.Equal(["verdict", "end"], happened.TakeLast(2).Select(one => one.Name));
        Assert.Contains(happened, one => one.Name == "finding");
        Assert.Equal(address.Replace("/api/v1", "", StringComparison.Ordinal), JsonDocument.Parse(happened[^1].Data).RootElement.Text("page"));
        using var late = await ServerSentEvents.OpenAsync(site.Client, address + "/events", Cancellation, lastId: "end");
        Assert.Equal(HttpStatusCode.NoContent, late.Answer.StatusCode);

        var run = await site.JsonAsync(address);
        Assert.Equal(("verified", 50, 3), (run.Text("verdict"), run.GetProperty("parameters").GetProperty("n").GetDouble(), run.GetProperty("seed").GetInt32()));
        Assert.True(run.GetProperty("theorem").GetProperty("findings")[0].GetProperty("passed").GetBoolean());
        Assert.False(run.GetProperty("control").GetProperty("findings")[0].GetProperty("passed").GetBoolean());
        Assert.NotEmpty(run.GetProperty("environment").Text("runtime"));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(run.GetProperty("links").Text("document"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Equal_requests_get_the_same_run_and_again_another()
    {
        var first = await IdAsync("{\"claim\": \"verified\", \"seed\": 4}");
        await EndAsync(first);

        Assert.Equal(first, await IdAsync("{\"seed\": 4, \"claim\": \"verified\", \"parameters\": {\"n\": 400}}"));
        Assert.NotEqual(first, await IdAsync("{\"claim\": \"verified\", \"seed\": 4, \"again\": true}"));
    }

    [Fact]
    public async Task A_key_makes_a_repeated_request_safe_and_belongs_to_one_request()
    {
        const string Again = "{\"claim\": \"verified\", \"seed\": 5, \"again\": true}";
        string[] ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => IdAsync(Again, ("Idempotency-Key", "k-1"))));
        await EndAsync(ids[0]);

        Assert.Single(ids.Append(await IdAsync(Again, ("Idempotency-Key", "k-1"))).Distinct());
        Assert.NotEqual(ids[0], await IdAsync(Again, ("Idempotency-Key", "k-2")));
        await (await site.StartAsync("{\"claim\": \"verified\", \"seed\": 6}", ("Idempotency-Key", "k-1"))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "key-used");
        await (await site.StartAsync(Again, ("Idempotency-Key", new string('k', 300)))).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/cancel")]
    public async Task A_run_that_goes_on_is_ended(string method, string suffix)
    {
        var id = await IdAsync($"{{\"claim\": \"never-ends\", \"seed\": {method.Length}}}");

        var answer = await site.SendAsync(new HttpMethod(method), $"/api/v1/runs/{id}{suffix}");
        await EndAsync(id);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("cancelled", (await site.JsonAsync("/api/v1/runs/" + id)).Text("verdict"));
        await (await site.SendAsync(new HttpMethod(method), "/api/v1/runs/none" + suffix)).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_run_that_another_program_makes_is_not_said_to_be_ended()
    {
        var ledger = site.Services.GetRequiredService<IRunLedger>();
        var run = Some.Run("20260101000000000-abcdef", 1, 1, "1", claim: "never-ends") with { StartedAt = TimeProvider.System.GetUtcNow(), Verdict = Verdict.Running, EndedAt = null };
        ledger.Begin(run);
        try
        {
            await (await site.SendAsync(HttpMethod.Delete, "/api/v1/runs/" + run.Id)).ProblemAsync(HttpStatusCode.Conflict, "run-elsewhere");
            await (await site.SendAsync(HttpMethod.Post, $"/runs/{run.Id}/cancel", headers: [("Accept", "application/json")])).ProblemAsync(HttpStatusCode.Conflict, "run-elsewhere");
            var page = await site.SendAsync(HttpMethod.Post, $"/runs/{run.Id}/cancel");
            Assert.Equal(HttpStatusCode.Conflict, page.StatusCode);
            Assert.Contains("Another program makes this run, not the site", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
        finally
        {
            ledger.End(run with { Verdict = Verdict.Cancelled, EndedAt = run.StartedAt.AddSeconds(1) });
        }

        Assert.Equal(HttpStatusCode.NoContent, (await site.SendAsync(HttpMethod.Delete, "/api/v1/runs/" + run.Id)).StatusCode);
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_by_claim_and_in_pages()
    {
        string[] ids = [await IdAsync("{\"claim\": \"vacuous\", \"seed\": 1}"), await IdAsync("{\"claim\": \"vacuous\", \"seed\": 2}"), await IdAsync("{\"claim\": \"vacuous\", \"seed\": 3}")];

        var first = await site.JsonAsync("/api/v1/runs?claim=vacuous&limit=2");
        var second = await site.JsonAsync(first.Text("next"));

        Assert.Equal(ids.Reverse(), [.. Ids(first), .. Ids(second)]);
        Assert.Equal((3, JsonValueKind.Null), (second.GetProperty("total").GetInt32(), second.GetProperty("next").ValueKind));
    }

    [Fact]
    public async Task A_check_that_fails_to_measure_says_so_without_folders_of_the_machine()
    {
        var id = await IdAsync("{\"claim\": \"throws\"}");
        await EndAsync(id);

        var run = await site.JsonAsync("/api/v1/runs/" + id);
        Assert.Equal("errored", run.Text("verdict"));
        Assert.NotEmpty(run.GetProperty("theorem").Text("error"));
        Assert.DoesNotContain(AppContext.BaseDirectory, run.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(run => run.Text("id"));

    private async Task<string> IdAsync(string body, params (string Name, string Value)[] headers)
    {
        var answer = await site.StartAsync(body, headers);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.Text("id");
    }

    private async Task EndAsync(string id)
    {
        using var events = await ServerSentEvents.OpenAsync(site.Client, $"/api/v1/runs/{id}/events", Cancellation);
        await events.RestAsync(Cancellation);
    }
}
