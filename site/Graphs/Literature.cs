using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Graphs;

/// <summary>Papers by year and subject.</summary>
/// <param name="Papers">The papers by year, those with claims first.</param>
/// <param name="Spans">The columns of years.</param>
/// <param name="Lanes">The subjects, each with its papers; one without papers is left out.</param>
internal sealed record Literature(IReadOnlyList<Paper> Papers, IReadOnlyList<YearSpan> Spans, IReadOnlyList<(Topic? Topic, IReadOnlyList<Paper> Papers)> Lanes)
{
    /// <summary>The papers of a topic and a survey.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="fields">Its fields: the lanes where no topic is chosen; otherwise the topics below it are.</param>
    /// <param name="topic">The topic; null for all papers.</param>
    /// <param name="survey">The survey that places the papers; null for all papers.</param>
    public static Literature Of(Atlas atlas, Fields fields, Topic? topic, Survey? survey)
    {
        Paper[] papers =
        [
            .. (topic is null ? atlas.Papers : atlas.PapersOn(topic.Id))
                .Where(paper => survey is null || paper.Placements.Any(placement => placement.Survey == survey.Id))
                .OrderBy(paper => paper.Year).ThenByDescending(paper => atlas.ClaimsOf(paper.Key).Any()).ThenBy(paper => paper.Key, StringComparer.Ordinal),
        ];
        Topic[] subjects = topic is null ? [.. fields.All] : [.. atlas.Topics.Where(below => below.Parent == topic.Id)];
        var within = subjects.ToDictionary(subject => subject.Id, subject => atlas.TopicWithDescendants(subject.Id), StringComparer.Ordinal);

        // A paper stands where its most specific topic does; what belongs to none of the topics below belongs to the topic itself.
        Topic? Subject(Paper paper) => paper.Topics.Select(id => subjects.FirstOrDefault(subject => within[subject.Id].Contains(id))).FirstOrDefault(subject => subject is not null) ?? topic;
        var bySubject = papers.ToLookup(Subject);
        return new Literature(
            papers,
            YearSpan.Of(papers),
            [.. subjects.Append(topic).Distinct().Select(subject => (subject, (IReadOnlyList<Paper>)[.. bySubject[subject]])).Where(lane => lane.Item2.Count > 0)]);
    }
}
