using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Catalog;

/// <summary>What a reader is shown while a file is being written: a record whose file is there and cannot be read stays as it was.</summary>
public static class LastGood
{
    /// <summary>The atlas as it is now, with the records of an earlier state for those that are broken.</summary>
    /// <param name="before">What was shown so far.</param>
    /// <param name="now">What was loaded.</param>
    /// <param name="files">The files that it was loaded from.</param>
    public static Atlas Keep(Atlas before, LoadResult now, AtlasFiles files)
    {
        var atlas = now.Atlas;
        bool Is(string path) => files.Hashes.ContainsKey(path);
        bool IsBroken(string path) => now.Diagnostics.Any(finding => finding.File == path && finding.Severity == Severity.Error);

        var lost = before.Papers.Where(paper => atlas.Paper(paper.Key) is null && Is($"corpus/papers/{paper.Key}.yaml"));
        var papers = atlas.Papers.Select(paper => paper.Notes == PaperNotes.None && Is($"corpus/papers/{paper.Key}.md") && before.Paper(paper.Key) is { } earlier ? paper with { Notes = earlier.Notes } : paper);
        var claims = before.Claims.Where(claim => atlas.Claim(claim.Id) is null && (Is($"claims/{claim.Id}/claim.yaml") || Is($"claims/{claim.Id}/statement.md") || Is($"claims/{claim.Id}/Check.cs")));
        var surveys = before.Surveys.Where(survey => atlas.Survey(survey.Id) is null && Is($"corpus/surveys/{survey.Id}.yaml"));
        return new Atlas(
            atlas.Root,
            papers.Concat(lost).OrderBy(paper => paper.Key, StringComparer.Ordinal),
            atlas.Claims.Concat(claims).OrderBy(claim => claim.Id, StringComparer.Ordinal),
            IsBroken("corpus/topics.yaml") && atlas.Topics.Count == 0 ? before.Topics : atlas.Topics,
            atlas.Surveys.Concat(surveys).OrderBy(survey => survey.Id, StringComparer.Ordinal),
            IsBroken("corpus/glossary.yaml") && atlas.Glossary.Count == 0 ? before.Glossary : atlas.Glossary);
    }
}
