using System.Net;
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

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException(Secret);
    }
}
