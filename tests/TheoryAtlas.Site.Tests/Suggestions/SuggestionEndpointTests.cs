using System.Text.Json;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Suggestions;

public sealed class SuggestionEndpointTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("samp", "Sampling", "topic", "/topics/sampling")]
    [InlineData("jane d", "Jane Doe", "author", "/search?q=author%3A%22Jane%20Doe%22")]
    [InlineData("relu b", "A ReLU bound in L²", "Doe & van Roe 2020", "/papers/doe2020some")]
    [InlineData("mean of", "The mean of draws is one half", "claim", "/claims/verified")]
    public async Task What_is_typed_is_answered_as_browsers_expect_it(string typed, string text, string description, string address)
    {
        var answer = await site.Client.GetAsync("/search/suggest?q=" + Uri.EscapeDataString(typed), Cancellation);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

        Assert.Equal("application/x-suggestions+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(4, json.GetArrayLength());
        Assert.Equal(typed, json[0].GetString());
        Assert.Equal((text, description, new Uri(site.Client.BaseAddress!, address).AbsoluteUri), (json[1][0].GetString(), json[2][0].GetString(), json[3][0].GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=zzzz")]
    [InlineData("?q=%00%22%5C%ff")]
    public async Task Where_nothing_fits_the_lists_are_empty(string query)
    {
        var json = JsonDocument.Parse(await site.Client.GetStringAsync("/search/suggest" + query, Cancellation)).RootElement;

        Assert.All([1, 2, 3], list => Assert.Equal(0, json[list].GetArrayLength()));
    }

    [Fact]
    public async Task A_text_of_five_thousand_letters_is_not_read_and_not_repeated() =>
        Assert.Equal("""["",[],[],[]]""", await site.Client.GetStringAsync("/search/suggest?q=" + new string('m', 5000), Cancellation));

    [Fact]
    public async Task The_box_gets_groups_with_what_was_typed_and_addresses_in_its_language()
    {
        var json = JsonDocument.Parse(await site.Client.GetStringAsync("/zh/search/suggest.json?q=samp", Cancellation)).RootElement;
        var group = json.GetProperty("groups")[0];
        var first = group.GetProperty("suggestions")[0];

        Assert.Equal("samp", json.GetProperty("query").GetString());
        Assert.Equal("topic", group.GetProperty("kind").GetString());
        Assert.Equal(("/zh/topics/sampling", "en"), (first.GetProperty("address").GetString(), first.GetProperty("lang").GetString()));
        Assert.Equal([("Samp", true), ("ling", false)], first.GetProperty("parts").EnumerateArray().Select(part => (part.GetProperty("text").GetString()!, part.GetProperty("match").GetBoolean())));
    }

    [Fact]
    public async Task The_box_hears_how_many_there_are()
    {
        var found = await site.Client.GetAsync("/search/suggest.json?q=relu+b", Cancellation);

        Assert.Contains("\"announcement\":\"1 suggestion\"", await found.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", found.Headers.Vary);
        Assert.Contains("\"announcement\":\"No suggestions\",\"groups\":[]", await site.Client.GetStringAsync("/search/suggest.json?q=zzzz", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mean+of", 0)]
    [InlineData("samp", 1)]
    public async Task Above_the_results_no_paper_and_no_claim_is_suggested(string typed, int count) =>
        Assert.Equal(count, JsonDocument.Parse(await site.Client.GetStringAsync("/search/suggest.json?beside=results&q=" + typed, Cancellation)).RootElement.GetProperty("groups").GetArrayLength());

    [Fact]
    public async Task Browsers_are_led_into_the_language_that_they_asked_in() =>
        Assert.Contains("/zh/topics/sampling", await site.Client.GetStringAsync("/zh/search/suggest?q=samp", Cancellation), StringComparison.Ordinal);
}
