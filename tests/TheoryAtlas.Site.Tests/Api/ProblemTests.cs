using System.Net;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Api;

/// <summary>Every failure of an address for programs is a problem that says what is wrong.</summary>
public sealed class ProblemTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/papers/doe2020sme", "doe2020some")]
    [InlineData("/api/v1/claims/verifid", "verified")]
    [InlineData("/api/v1/claims/verifid/source", "verified")]
    [InlineData("/api/v1/topics/samplng", "sampling")]
    [InlineData("/api/v1/surveys/survey-2021", "survey-2020")]
    public async Task An_unknown_id_is_answered_with_the_nearest(string address, string near)
    {
        var problem = await (await site.Client.GetAsync(address, Cancellation)).ProblemAsync(HttpStatusCode.NotFound, "not-found");

        Assert.Equal(near, problem.GetProperty("near")[0].GetString());
        Assert.Contains(near, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(address, problem.Text("instance"));
    }

    [Theory]
    [InlineData("/api/v1/runs/nothing")]
    [InlineData("/api/v1/runs/nothing/events")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/papers/a/b/c")]
    [InlineData("/api/v2/papers")]
    [InlineData("/openapi/v9.json")]
    public async Task What_is_not_there_is_a_problem(string address) =>
        await (await site.Client.GetAsync(address, Cancellation)).ProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("/api/v1/papers?limit=0", "?limit", "from 1 to 200")]
    [InlineData("/api/v1/papers?limit=1&limit=2", "?limit", "more than once")]
    [InlineData("/api/v1/papers?tpic=x", "?tpic", "'topic'")]
    [InlineData("/api/v1/papers?topic=samplng", "?topic", "sampling")]
    [InlineData("/api/v1/papers?year=1e3", "?year", "2018..2021")]
    [InlineData("/api/v1/papers?cursor=!!", "?cursor", "Begin again")]
    [InlineData("/api/v1/papers?cursor=aWQ6bm9uZQ", "?cursor", "Begin again")]
    [InlineData("/api/v1/claims?verdict=true", "?verdict", "verified")]
    [InlineData("/api/v1/search?sort=best", "?sort", "newest")]
    [InlineData("/api/v1/search?q=a%00b", "?q", "character")]
    [InlineData("/api/v1/runs?claim=none", "?claim", "no value")]
    public async Task A_wrong_parameter_is_named_with_what_would_be_right(string address, string pointer, string hint)
    {
        var problem = await (await site.Client.GetAsync(address, Cancellation)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(pointer, error.Text("pointer"));
        Assert.Contains(hint, error.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var problem = await (await site.Client.GetAsync("/api/v1/search?q=x&limit=x&year=x&type=x", Cancellation)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        Assert.Equal(["?limit", "?type", "?year"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/api/v1/papers")]
    [InlineData("PATCH", "/api/v1/runs")]
    [InlineData("DELETE", "/api/v1/claims/verified")]
    [InlineData("POST", "/api/v1/search")]
    public async Task A_method_that_is_not_known_is_refused_with_those_that_are(string method, string address)
    {
        var answer = await site.SendAsync(new HttpMethod(method), address);

        await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    public async Task A_body_in_another_format_is_refused(string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = new ByteArrayContent("claim=verified"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        await (await site.Client.SendAsync(request, Cancellation)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var answer = await site.StartAsync("{\"claim\": \"" + new string('a', 100_000) + "\"}");

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("", "#")]
    [InlineData("[]", "#")]
    [InlineData("null", "#")]
    [InlineData("{", "#")]
    [InlineData("{}", "#")]
    [InlineData("{\"claim\": 5}", "#/claim")]
    [InlineData("{\"claim\": \"verifid\"}", "#/claim")]
    [InlineData("{\"claim\": \"verified\", \"seed\": -1}", "#/seed")]
    [InlineData("{\"claim\": \"verified\", \"seed\": 99999999999}", "#/seed")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"n\": \"many\"}}", "#/parameters/n")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"n\": 1e999}}", "#/parameters/n")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"n\": 20.5}}", "#/parameters/n")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"m/k\": 1}}", "#/parameters/m~1k")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"a b/c\": \"many\"}}", "#/parameters/a b~1c")]
    [InlineData("{\"claim\": \"verified\", \"parameters\": {\"a.b\": \"many\"}}", "#/parameters/a.b")]
    [InlineData("{\"claim\": \"verified\", \"sed\": 1}", "#/sed")]
    public async Task A_wrong_body_is_answered_with_the_part_that_is_wrong(string body, string pointer)
    {
        var problem = await (await site.StartAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(pointer, error.Text("pointer"));
        Assert.DoesNotContain("System.", error.Text("detail") + problem, StringComparison.Ordinal);
        Assert.DoesNotContain("TheoryAtlas.", error.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var content = new ByteArrayContent([.. "{\"claim\": \""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        await (await site.Client.PostAsync("/api/v1/runs", content, Cancellation)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Theory]
    [InlineData("/claims/nothing", "application/json")]
    [InlineData("/runs/nothing.json", "*/*")]
    public async Task A_program_that_reads_JSON_gets_a_problem_from_pages_and_files_too(string address, string accept) =>
        await (await site.SendAsync(HttpMethod.Get, address, headers: [("Accept", accept)])).ProblemAsync(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task A_reader_who_is_led_there_sees_a_page()
    {
        var answer = await site.SendAsync(HttpMethod.Get, "/api/v1/papers/doe2020sme", headers: [("Accept", "text/html,application/xhtml+xml")]);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("href=\"/papers/doe2020some\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_problem_has_a_page_that_explains_it()
    {
        var all = await site.Client.GetStringAsync("/problems", Cancellation);
        foreach (var kind in TheoryAtlas.Site.Api.ProblemKind.All)
        {
            Assert.Contains($"href=\"{kind.Address}\"", all, StringComparison.Ordinal);
            Assert.Contains("<h1>", await site.Client.GetStringAsync(kind.Address, Cancellation), StringComparison.Ordinal);
        }
    }
}
