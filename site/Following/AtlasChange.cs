using TheoryAtlas.Catalog;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Following;

/// <summary>How one state of the atlas differs from the one before it. Records that were not read again are the same objects.</summary>
internal static class AtlasChange
{
    /// <summary>The difference in words: "1 paper changed, 2 papers added"; empty where there is none.</summary>
    public static string Words(Atlas before, Atlas after)
    {
        List<string> all =
        [
            .. Counts("paper", "papers", before.Papers, after.Papers, paper => paper.Key),
            .. Counts("claim", "claims", before.Claims, after.Claims, claim => claim.Id),
            .. Counts("survey", "surveys", before.Surveys, after.Surveys, survey => survey.Id),
            .. Counts("topic", "topics", before.Topics, after.Topics, topic => topic.Id),
            .. Counts("term of the glossary", "terms of the glossary", before.Glossary, after.Glossary, term => term.Id),
        ];
        return string.Join(", ", all);
    }

    /// <summary>An atlas of the records alone that are not in an earlier one as they are.</summary>
    public static Atlas New(Atlas before, Atlas after)
    {
        var known = new HashSet<object>([.. before.Papers, .. before.Claims, .. before.Surveys, .. before.Topics, .. before.Glossary], ReferenceEqualityComparer.Instance);
        return new Atlas(
            after.Root,
            after.Papers.Where(paper => !known.Contains(paper)),
            after.Claims.Where(claim => !known.Contains(claim)),
            after.Topics.Where(topic => !known.Contains(topic)),
            after.Surveys.Where(survey => !known.Contains(survey)),
            after.Glossary.Where(term => !known.Contains(term)));
    }

    private static IEnumerable<string> Counts<T>(string one, string several, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name)
        where T : class
    {
        var earlier = before.ToDictionary(name, StringComparer.Ordinal);
        var common = after.Where(record => earlier.ContainsKey(name(record))).ToList();
        (int Count, string Word)[] counts =
        [
            (common.Count(record => !ReferenceEquals(record, earlier[name(record)])), "changed"),
            (after.Count - common.Count, "added"),
            (before.Count - common.Count, "removed"),
        ];
        return counts.Where(count => count.Count > 0).Select(count => $"{Quantities.Count(count.Count, one, several)} {count.Word}");
    }
}
