using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Publishing.Searching;

/// <summary>A paper or a claim as a browser shows it among results.</summary>
internal sealed record SearchEntry
{
    /// <summary><c>paper</c> or <c>claim</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The paper's key or the claim's id.</summary>
    public required string Id { get; init; }

    /// <summary>The title in Unicode.</summary>
    public required string Title { get; init; }

    /// <summary>The title as HTML, where it has exponents or indices.</summary>
    public string? Set { get; init; }

    /// <summary>Authors and year.</summary>
    public string? By { get; init; }

    /// <summary>Where a paper was published, or where in the paper a claim stands.</summary>
    public string? Place { get; init; }

    /// <summary>What it says, in a sentence or two; as HTML where it has formulas.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the text is HTML.</summary>
    public bool? HasMaths { get; init; }

    /// <summary>The language of the text, where it is not that of the page.</summary>
    public string? Lang { get; init; }

    /// <summary>The year; for a claim, that of its paper.</summary>
    public int Year { get; init; }

    /// <summary>Its topics and all above them.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The surveys that place it.</summary>
    public required IReadOnlyList<string> Surveys { get; init; }

    /// <summary>The kind of a claim.</summary>
    public string? Kind { get; init; }

    /// <summary>Where it stands; for a paper, where its claims stand.</summary>
    public required IReadOnlyList<string> Verdicts { get; init; }

    /// <summary>The claims of a paper.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    /// <summary>How many papers build on a paper.</summary>
    public int? Later { get; init; }

    /// <summary>A paper.</summary>
    public static SearchEntry Of(Paper paper, Atlas atlas, ClaimStandings standings)
    {
        var claims = atlas.ClaimsOf(paper.Key).ToList();
        return new SearchEntry
        {
            Type = "paper",
            Id = paper.Key,
            Title = TitleText.Plain(paper.Title),
            By = Bibliography.Short(paper),
            Place = paper.Venue,
            Year = paper.Year,
            Topics = WithThoseAbove(paper.Topics, atlas),
            Surveys = SurveysOf([paper]),
            Verdicts = [.. claims.Select(claim => standings.Of(claim).Kind.Slug()).Distinct()],
            Claims = claims.Count == 0 ? null : [.. claims.Select(claim => claim.Id)],
            Later = atlas.BuiltUpon(paper.Key).Count() is > 0 and var later ? later : null,
        };
    }

    /// <summary>A claim.</summary>
    public static SearchEntry Of(Claim claim, Atlas atlas, ClaimStandings standings)
    {
        var papers = claim.AlsoIn.Prepend(claim.Paper).Select(atlas.Paper).OfType<Paper>().ToList();
        var set = ClaimTitle.Html(claim.Title).ToString()!;
        return new SearchEntry
        {
            Type = "claim",
            Id = claim.Id,
            Title = claim.Title,
            Set = set.Contains('<', StringComparison.Ordinal) ? set : null,
            By = papers.Count > 0 ? Bibliography.Short(papers[0]) : null,
            Place = claim.Locator,
            Year = papers.Count > 0 ? papers[0].Year : 0,
            Topics = WithThoseAbove(claim.Topics, atlas),
            Surveys = SurveysOf(papers),
            Kind = claim.Kind.Word(),
            Verdicts = [standings.Of(claim).Kind.Slug()],
        };
    }

    private static IReadOnlyList<string> SurveysOf(IEnumerable<Paper> papers) => [.. papers.SelectMany(paper => paper.Placements).Select(place => place.Survey).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> WithThoseAbove(IEnumerable<string> topics, Atlas atlas)
    {
        var found = new List<string>();
        foreach (var topic in topics)
        {
            for (var id = topic; id is not null && !found.Contains(id); id = atlas.Topic(id)?.Parent)
                found.Add(id);
        }

        return found;
    }
}
