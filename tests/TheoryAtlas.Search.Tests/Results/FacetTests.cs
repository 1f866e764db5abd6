namespace TheoryAtlas.Search.Tests.Results;

public sealed class FacetTests : IDisposable
{
    private readonly SqliteSearchIndex _index = SqliteSearchIndex.Of(TinyAtlas.Atlas, TinyAtlas.Verdicts);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Values_are_counted_and_labelled()
    {
        var facets = _index.Search(new SearchQuery()).Facets;

        Assert.Equal(["type", "topic", "survey", "year", "kind", "verdict"], facets.Select(facet => facet.Name));
        Assert.Equal([new("paper", "Papers", 8), new("claim", "Claims", 4)], facets[0].Values);
        Assert.Equal([new("berner-2021", "Berner et al. 2021", 6), new("suh-cheng-2024", "Suh and Cheng 2024", 4), new("he-tao-2020", "He and Tao 2020", 1)], facets[2].Values);
        Assert.Contains(new FacetValue("limit-law", "limit law", 1), facets[4].Values);
        Assert.Equal([new("verified", "verified", 4), new("not-run", "not run", 2), new("timed-out", "timed out", 2)], facets[5].Values);
    }

    [Fact]
    public void A_topic_holds_what_its_descendants_hold()
    {
        var results = _index.Search(new SearchQuery { Topic = "approximation-theory" });

        Assert.Equal(["braunhieber2020regression", "ito2016depth", "hornak1990universal", "square-by-sawtooth"], results.Hits.Select(hit => hit.Id));
        Assert.Contains(new FacetValue("approximation-theory", "Approximation theory", 4), results.Facets.Single(facet => facet.Name == "topic").Values);
    }

    [Theory]
    [InlineData("paper", null, null, null, null, null, 8)]
    [InlineData(null, "role-of-depth", null, null, null, null, 2)]
    [InlineData(null, null, "he-tao-2020", null, null, null, 1)]
    [InlineData(null, null, null, 2018, null, null, 3)]
    [InlineData(null, null, null, null, "rate", null, 1)]
    [InlineData(null, null, null, null, null, "verified", 4)]
    [InlineData("claim", null, null, null, null, "verified", 2)]
    [InlineData("claim", "training-dynamics", "berner-2021", 2018, "limit-law", "verified", 1)]
    [InlineData(null, "no-such-topic", null, null, null, null, 0)]
    [InlineData(null, "", null, null, "", "", 12)]
    public void Filters_narrow_the_results(string? type, string? topic, string? survey, int? year, string? kind, string? verdict, int total)
    {
        var query = new SearchQuery
        {
            Type = type is null ? null : Enum.Parse<DocumentType>(type, ignoreCase: true),
            Topic = topic,
            Survey = survey,
            Years = year is { } only ? YearRange.Only(only) : null,
            Kind = kind,
            Verdict = verdict,
        };

        Assert.Equal(total, _index.Search(query).Total);
    }

    [Fact]
    public void A_facet_respects_every_filter_but_its_own()
    {
        var facets = _index.Search(new SearchQuery { Type = DocumentType.Claim, Years = YearRange.Only(2018) }).Facets;

        Assert.Equal([new("paper", "Papers", 2), new("claim", "Claims", 1)], facets[0].Values);
        Assert.Equal([new("2021", "2021", 1), new("2019", "2019", 1), new("2018", "2018", 1), new("2016", "2016", 1)], facets.Single(facet => facet.Name == "year").Values);
        Assert.Equal([new("limit-law", "limit law", 1)], facets.Single(facet => facet.Name == "kind").Values);
    }

    [Fact]
    public void New_verdicts_show_at_once()
    {
        using var index = SqliteSearchIndex.Of(TinyAtlas.Atlas);
        Assert.Equal(0, index.Search(new SearchQuery { Verdict = "refuted" }).Total);

        index.UpdateVerdicts(new Dictionary<string, string>(StringComparer.Ordinal) { ["square-by-sawtooth"] = "refuted" });

        Assert.Equal(["ito2016depth", "square-by-sawtooth"], index.Search(new SearchQuery { Verdict = "refuted" }).Hits.Select(hit => hit.Id));
    }
}
