using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Tests.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Safety;

/// <summary>When the site fails, readers learn what to do, the log learns why, and nobody else learns anything.</summary>
public sealed class LeakTests
{
    private const string Secret = "the secret of the failure";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/claims/verified", "text/html", "The site made a mistake")]
    [InlineData("/zh/claims/verified", "text/html", "<h1>")]
    [InlineData("/api/v1/claims/verified", "application/problem+json", "internal-error")]
    public async Task An_exception_is_logged_and_nothing_of_it_is_shown(string address, string mediaType, string shown)
    {
        var log = new RecordedLog();
        await using var site = new RunningSite { With = options => options with { Clock = new BrokenClock(), Log = log } };
        await site.InitializeAsync();

        var answer = await site.Client.GetAsync(address, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal((HttpStatusCode.InternalServerError, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var part in new[] { Secret, nameof(InvalidOperationException), nameof(BrokenClock), "   at " })
            Assert.DoesNotContain(part, text + answer.Headers, StringComparison.Ordinal);
        var logged = Assert.Single(log.Rest(), line => line.Contains(Secret, StringComparison.Ordinal));
        if (mediaType == "application/problem+json")
            Assert.Contains(JsonDocument.Parse(text).RootElement.Text("traceId"), logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_said_without_where_it_lies()
    {
        await using var site = new RunningSite();
        await site.InitializeAsync();
        site.ExecuteInLedger("ALTER TABLE ended RENAME TO gone");

        var problem = await (await site.Client.GetAsync("/api/v1/runs", Cancellation)).ProblemAsync(HttpStatusCode.ServiceUnavailable, "ledger-unavailable");
        var page = await site.Client.GetAsync("/runs/none", Cancellation);

        Assert.DoesNotContain(site.Folder, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.DoesNotContain(site.Folder, await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_check_says_of_a_file_is_shown_without_its_folder()
    {
        await using var site = new RunningSite();
        await site.InitializeAsync();
        var claim = site.Services.GetRequiredService<LiveAtlas>().Atlas.Claim("throws")!;
        ArmResult theorem = new(null, new RunError("Could not find file '/home/ann/x.so'.", "System.IO.FileNotFoundException: '/home/ann/x.so'\n   at Run() in /home/ann/atlas/Check.cs:line 3"), 0.1);
        var run = Some.Run("20260101000000000-abcdef", 1, 1, "1", claim: claim.Id) with { ClaimHash = ClaimHash.Of(claim), Verdict = Verdict.Errored, Theorem = theorem, Control = null, Fingerprint = null, Reason = "Errored. " + Judgement.Of(theorem, null).Reason };
        var ledger = site.Services.GetRequiredService<IRunLedger>();
        ledger.Begin(run with { Verdict = Verdict.Running, EndedAt = null });
        ledger.End(run);

        foreach (var address in new[] { "/claims/throws", "/zh/claims/throws", "/claims/throws.md", "/status", "/status.atom", "/api/v1/claims/throws", "/api/v1/runs", $"/runs/{run.Id}", $"/runs/{run.Id}.json", $"/api/v1/runs/{run.Id}", $"/api/v1/runs/{run.Id}/events", $"/runs/{run.Id}/events" })
        {
            var answer = await site.Client.GetAsync(address, Cancellation);
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            Assert.False(text.Contains("/home/ann", StringComparison.Ordinal), $"{address}: {text}");
            Assert.True(address.EndsWith("/status", StringComparison.Ordinal) || text.Contains("x.so", StringComparison.Ordinal), $"{address}: {text}");
        }
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException(Secret);
    }
}
