using TheoryAtlas.Catalog;
using TheoryAtlas.Formats;

namespace TheoryAtlas.Site.Publishing.Searching;

/// <summary>The words by which a paper or a claim is found.</summary>
/// <param name="Id">Its place in the list of results.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors; for a claim, those of its paper.</param>
/// <param name="Topics">The names of its topics.</param>
/// <param name="Text">What it says.</param>
/// <param name="Facts">Year, venue, key and the like.</param>
internal sealed record SearchWords(int Id, string Title, string Authors, string Topics, string Text, string Facts)
{
    /// <summary>A paper.</summary>
    /// <param name="id">Its place.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="atlas">Has its topics.</param>
    /// <param name="inChinese">Whether its Chinese summary is searched too.</param>
    public static SearchWords Of(int id, Paper paper, Atlas atlas, bool inChinese) => new(
        id,
        PlainText.Of(paper.Title),
        string.Join(", ", paper.Authors),
        TopicNames(paper.Topics, atlas),
        string.Join(' ', new[] { paper.Notes.Tldr, inChinese ? paper.Notes.TldrZh : "" }.Select(text => PlainText.Of(text))),
        string.Join(' ', paper.Venue, paper.Year, paper.Key, paper.Arxiv, paper.Doi));

    /// <summary>A claim.</summary>
    /// <param name="id">Its place.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="atlas">Has its topics and its paper.</param>
    public static SearchWords Of(int id, Claim claim, Atlas atlas)
    {
        var paper = atlas.Paper(claim.Paper);
        return new(
            id,
            claim.Title,
            string.Join(", ", paper?.Authors ?? []),
            TopicNames(claim.Topics, atlas),
            PlainText.Of(claim.Statement) + " " + (paper is null ? "" : PlainText.Of(paper.Title)),
            string.Join(' ', claim.Kind.Word().Replace('-', ' '), claim.Locator, claim.Id, paper?.Year));
    }

    private static string TopicNames(IEnumerable<string> topics, Atlas atlas) =>
        string.Join(". ", topics.Select(atlas.Topic).OfType<Topic>().Select(topic => $"{topic.Label} {topic.LabelZh}".Trim()));
}
