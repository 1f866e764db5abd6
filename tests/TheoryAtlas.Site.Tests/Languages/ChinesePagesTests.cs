using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Languages;

public sealed class ChinesePagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly Dictionary<string, string[]> s_addresses = new(StringComparer.Ordinal)
    {
        ["/Index"] = ["/"],
        ["/Search"] = ["/search", "/search?q=mean", "/search?q=mean&type=claim&year=2019..2021", "/search?q=nothing+alike"],
        ["/Papers/Index"] = ["/papers"],
        ["/Papers/Paper"] = ["/papers/doe2020some", "/papers/roe2021more"],
        ["/Topics/Index"] = ["/topics"],
        ["/Topics/Topic"] = ["/topics/sampling"],
        ["/Surveys/Index"] = ["/surveys"],
        ["/Surveys/Survey"] = ["/surveys/survey-2020"],
        ["/Claims/Index"] = ["/claims"],
        ["/Claims/Claim"] = ["/claims/verified", "/claims/vacuous", "/claims/throws", "/claims/never-ends", "/claims/verified?n=1"],
        ["/Claims/Seeds"] = ["/claims/verified/seeds?count=2", "/claims/verified/seeds?count=x&from=y"],
        ["/Runs/Run"] = ["{verified}", "{throws}", "{vacuous}"],
        ["/Runs/Compare"] = ["/runs/compare?a={a}&b={b}", "/runs/compare?a=nothing&b=nothing"],
        ["/Status/Status"] = ["/status", "/status?q=nothing"],
        ["/Maps/Graph"] = ["/graph", "/graph?field=sampling"],
        ["/Maps/Timeline"] = ["/timeline"],
        ["/Glossary"] = ["/glossary"],
        ["/Reference/Api"] = ["/api"],
        ["/Contribute"] = ["/contribute"],
        ["/Docs/Index"] = ["/docs", "/docs?q=tolerance", "/docs?q=zzzqqq"],
        ["/Docs/Page"] = ["/docs/checks", "/docs/rules/ATLAS012", "/docs/nowhere"],
        ["/Problems"] = ["/problems"],
        ["/ProblemKindPage"] = [.. ProblemKind.All.Select(kind => kind.Address)],
        ["/Problem"] = ["/nothing/here", "/claims/nothing"],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_English_sentence_is_left_in_any_page()
    {
        Assert.Equal(Pages(), s_addresses.Keys.Order(StringComparer.Ordinal));
        var runs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in new[] { "verified", "throws", "vacuous" })
            runs[claim] = await site.RunAsync(claim);
        var (a, b) = (runs["verified"], await site.RunAsync("verified", ("seed", "2")));
        await site.SeedsAsync("verified", ("count", "2"));

        var left = new List<string>();
        foreach (var address in s_addresses.Values.SelectMany(addresses => addresses))
        {
            var path = runs.Aggregate(address, (text, run) => text.Replace($"{{{run.Key}}}", run.Value.Split('?')[0], StringComparison.Ordinal)).Replace("{a}", Id(a), StringComparison.Ordinal).Replace("{b}", Id(b), StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/zh" + path) { Headers = { { "Accept", "text/html" } } };
            using var answer = await site.Client.SendAsync(request, Cancellation);
            left.AddRange(EnglishLeft.In(await answer.Content.ReadAsStringAsync(Cancellation)).Select(english => $"{path}: {english}"));
        }

        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    private static string Id(string address) => address.Split('?')[0].Split('/')[^1];

    private IEnumerable<string> Pages() =>
        site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().Select(page => page.ViewEnginePath).Distinct().Order(StringComparer.Ordinal);
}
