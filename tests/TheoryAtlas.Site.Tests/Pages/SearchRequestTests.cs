using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using TheoryAtlas.Site.Pages;

namespace TheoryAtlas.Site.Tests.Pages;

public sealed class SearchRequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=a+%26+b&sort=newest")]
    [InlineData("?q=%E6%A0%B8&topic=one&topic=two&kind=limit-law&verdict=verified&survey=s&type=paper")]
    [InlineData("?q=x&year=2018..2020&topic=one")]
    [InlineData("?year=2018&year=2019")]
    public void What_stands_around_a_value_makes_the_address_with_it(string address)
    {
        var asked = SearchRequest.Of(new QueryCollection(QueryHelpers.ParseQuery(address)));

        Assert.All(["type", "topic", "survey", "year", "kind", "verdict"], facet =>
        {
            var (before, after) = asked.Around(facet);
            Assert.Equal(asked.Toggled(facet, "another-one"), before + "another-one" + after);
        });
    }
}
