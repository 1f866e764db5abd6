using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;

namespace TheoryAtlas.Catalog;

/// <summary>What a reader is shown while a file is being written: a record whose file is there and cannot be read stays as it was.</summary>
public static class LastGood
{
    /// <summary>The atlas as it is now, with the records of an earlier state for those that are broken.</summary>
    /// <param name="before">What was shown so far.</param>
    /// <param name="now">What was loaded.</param>
    /// <param name="files">The files that it was loaded from.</param>
    /// <returns>What was loaded itself, if nothing of it is broken that was right before.</returns>
    public static Atlas Keep(Atlas before, LoadResult now, AtlasFiles files)
    {
        var atlas = now.Atlas;
        bool Is(string path) => files.Hashes.ContainsKey(path);
        bool IsBroken(string path) => now.Diagnostics.Any(finding => finding.File == path && finding.Severity == Severity.Error);
        Paper? WithNotes(Paper paper) => paper.Notes == PaperNotes.None && Is($"corpus/papers/{paper.Key}.md") && before.Paper(paper.Key) is { } earlier && earlier.Notes != PaperNotes.None ? paper with { Notes = earlier.Notes } : null;

        List<Paper> papers = [.. atlas.Papers.Select(WithNotes).OfType<Paper>(), .. before.Papers.Where(paper => atlas.Paper(paper.Key) is null && Is($"corpus/papers/{paper.Key}.yaml"))];
        List<Claim> claims = [.. before.Claims.Where(claim => atlas.Claim(claim.Id) is null && AtlasPaths.OfClaim.Any(name => Is($"claims/{claim.Id}/{name}")))];
        List<Survey> surveys = [.. before.Surveys.Where(survey => atlas.Survey(survey.Id) is null && Is($"corpus/surveys/{survey.Id}.yaml"))];
        var topics = atlas.Topics.Count == 0 && IsBroken("corpus/topics.yaml") ? before.Topics : atlas.Topics;
        var glossary = atlas.Glossary.Count == 0 && IsBroken("corpus/glossary.yaml") ? before.Glossary : atlas.Glossary;
        if (papers.Count + claims.Count + surveys.Count == 0 && ReferenceEquals(topics, atlas.Topics) && ReferenceEquals(glossary, atlas.Glossary))
            return atlas;
        return new Atlas(
            atlas.Root,
            papers.Concat(atlas.Papers).DistinctBy(paper => paper.Key, StringComparer.Ordinal).OrderBy(paper => paper.Key, StringComparer.Ordinal),
            atlas.Claims.Concat(claims).OrderBy(claim => claim.Id, StringComparer.Ordinal),
            topics,
            atlas.Surveys.Concat(surveys).OrderBy(survey => survey.Id, StringComparer.Ordinal),
            glossary);
    }
}
