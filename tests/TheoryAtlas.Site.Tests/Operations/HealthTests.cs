using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Operations;

/// <summary>Operators see whether the site works, and how much it does.</summary>
public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_that_works_says_so_and_one_whose_ledger_cannot_be_written_says_why_within_a_second()
    {
        var clock = new ManualClock();
        await using var site = await StartAsync(options => options with { Clock = clock });
        await site.RunAsync("verified");
        var well = JsonDocument.Parse(await site.Client.GetStringAsync("/healthz", Cancellation)).RootElement;
        Assert.Equal(("ok", "ok", "ok", 2, 4), (well.Text("status"), well.Text("ledger"), well.Text("workers"), well.GetProperty("papers").GetInt32(), well.GetProperty("claims").GetInt32()));

        // Another program holds the ledger.
        using var other = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "runs.sqlite")};Pooling=False");
        other.Open();
        using var holding = other.BeginTransaction();
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/healthz", Cancellation)).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(1));
        var ill = await site.Client.GetAsync("/healthz", Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ill.StatusCode);
        var said = await ill.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("\"status\":\"failing\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Folder, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_count_requests_runs_and_searches()
    {
        await using var site = await StartAsync();
        await site.RunAsync("verified");
        await site.Client.GetAsync("/search?q=mean", Cancellation);
        await site.Client.GetAsync("/papers/none", Cancellation);

        var answer = await site.Client.GetAsync("/metrics", Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.StartsWith("text/plain; version=0.0.4", answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Contains("theoryatlas_runs_ended_total{verdict=\"verified\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("theoryatlas_search_duration_seconds_count{operation=\"search\"} 1\n", text, StringComparison.Ordinal);
        Assert.Matches("http_request_duration_seconds_count\\{method=\"GET\",route=\"[sS]earch[^\"]*\",status=\"200\"\\} 1\n", text);
        Assert.Matches("process_resident_memory_bytes [1-9]", text);
        Assert.All(text.TrimEnd().Split('\n'), line => Assert.Matches("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+\\})? [-+0-9.E]+)$", line));
        Assert.Single(text.Split('\n'), line => line.StartsWith("# TYPE http_request_duration_seconds ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_alone_unless_they_are_opened()
    {
        await using var site = await StartAsync();
        await using var open = await StartAsync(options => options with { HasPublicMetrics = true });
        (string, string) forwarded = ("X-Forwarded-For", "203.0.113.5");

        await (await site.SendAsync(HttpMethod.Get, "/metrics", headers: [forwarded])).ProblemAsync(HttpStatusCode.Forbidden, "not-for-others");
        Assert.Equal(HttpStatusCode.OK, (await open.SendAsync(HttpMethod.Get, "/metrics", headers: [forwarded])).StatusCode);
    }

    private static async Task<RunningSite> StartAsync(Func<SiteOptions, SiteOptions>? with = null)
    {
        var site = new RunningSite { With = with ?? (options => options) };
        await site.InitializeAsync();
        return site;
    }
}
