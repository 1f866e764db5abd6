using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Documents;

/// <summary>Turns the atlas into documents, in the order that an empty query lists them: papers by year, newest first, then claims by title.</summary>
internal sealed class AtlasDocuments(Atlas atlas)
{
    // Of two papers that match about equally well, the one that others build on is the likelier answer.
    private const double StandingWeight = 0.08;

    public List<SearchDocument> ToList() =>
    [
        .. atlas.Papers.OrderByDescending(paper => paper.Year).ThenBy(paper => paper.Key, StringComparer.Ordinal).Select(FromPaper),
        .. atlas.Claims.OrderBy(claim => claim.Title, StringComparer.OrdinalIgnoreCase).ThenBy(claim => claim.Id, StringComparer.Ordinal).Select(FromClaim),
    ];

    private SearchDocument FromPaper(Paper paper)
    {
        var title = PlainText.FromTitle(paper.Title);
        var notes = paper.Notes;
        var prose = PlainText.FromMarkdown(string.Join('\n', notes.Tldr, notes.Contribution, notes.Findings, notes.PlainWords, notes.Limits));
        var chinese = PlainText.FromMarkdown(notes.TldrZh);
        var claims = atlas.ClaimsOf(paper.Key).ToList();
        var topics = WithAncestors(paper.Topics);
        return new SearchDocument
        {
            Type = DocumentType.Paper,
            Id = paper.Key,
            Identifiers = [.. new[] { paper.Arxiv, paper.Doi }.OfType<string>()],
            Title = title,
            Prose = prose,
            Chinese = chinese,
            Authors = paper.Authors,
            Year = paper.Year,
            Topics = topics,
            Surveys = SurveysOf(paper),
            Claims = [.. claims.Select(claim => claim.Id)],
            Words = new TextDocument
            {
                Title = title.Text,
                Authors = string.Join(", ", paper.Authors),
                // The summary stands in the prose already: what it says is what the paper is about.
                Body = $"{PlainText.FromMarkdown(notes.Tldr).Text} {prose.Text} {chinese.Text}",
                Topics = TopicWords(paper.Topics),
                Context = string.Join(". ", claims.Select(claim => claim.Title)),
                Standing = 1 + (StandingWeight * Math.Log2(1 + atlas.BuiltUpon(paper.Key).Count())),
                Facts = string.Join(' ', paper.Venue, paper.Year, paper.Key, paper.Arxiv, paper.Doi),
            },
        };
    }

    private SearchDocument FromClaim(Claim claim)
    {
        var title = PlainText.FromTitle(claim.Title);
        var prose = PlainText.FromMarkdown(string.Join('\n', claim.Hypotheses.Select(hypothesis => hypothesis.Text).Prepend(claim.Statement)));
        var papers = claim.AlsoIn.Prepend(claim.Paper).Select(atlas.Paper).OfType<Paper>().ToList();
        var topics = WithAncestors(claim.Topics);
        return new SearchDocument
        {
            Type = DocumentType.Claim,
            Id = claim.Id,
            Title = title,
            Prose = PlainText.FromMarkdown(claim.Statement),
            Authors = papers.Count > 0 ? papers[0].Authors : [],
            Year = papers.Count > 0 ? papers[0].Year : 0,
            Topics = topics,
            Surveys = papers.SelectMany(SurveysOf).ToHashSet(StringComparer.Ordinal),
            Kind = claim.Kind.Word(),
            Claims = [claim.Id],
            Words = new TextDocument
            {
                Title = title.Text,
                Body = prose.Text,
                Topics = TopicWords(claim.Topics),
                Context = string.Join(". ", papers.Select(paper => PlainText.FromTitle(paper.Title).Text)),
                // A paper's authors name the paper first, and what it claims only after it.
                People = string.Join(", ", papers.SelectMany(paper => paper.Authors)),
                Facts = string.Join(' ', claim.Kind.Word().Replace('-', ' '), claim.Locator, claim.Id, string.Join(' ', papers.Select(paper => paper.Year))),
            },
        };
    }

    private static HashSet<string> SurveysOf(Paper paper) => paper.Placements.Select(placement => placement.Survey).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> WithAncestors(IEnumerable<string> topics)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            for (var id = topic; id is not null && found.Add(id);)
                id = atlas.Topic(id)?.Parent;
        }

        return found;
    }

    private string TopicWords(IEnumerable<string> topics) =>
        string.Join(". ", topics.Select(atlas.Topic).OfType<Topic>().SelectMany(topic => topic.Aliases.Prepend(topic.Label).Append(topic.LabelZh ?? "")));
}
