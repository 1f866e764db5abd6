using TheoryAtlas.Catalog;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Results;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Queries;

/// <summary>What filters may name: topics, surveys, kinds and verdicts with all their names. Immutable; <see cref="All"/> is all there is to store.</summary>
internal sealed class FilterNames
{
    // What a check can come to, as the site and the command line write it.
    private static readonly string[] Verdicts = ["verified", "refuted", "vacuous", "errored", "timed-out", "stale", "not-run", "cancelled", "interrupted", "running"];

    private const int LongestName = 60;

    // Folding takes time that queries without filters need not wait for.
    private readonly Lazy<Dictionary<(string Facet, string Key), List<string>>> _values;

    /// <summary>Takes names; of two values with one name the first counts, but an author names all of their surveys.</summary>
    public FilterNames(IReadOnlyList<FilterName> all)
    {
        All = all;
        _values = new(() => ByKey(all));
    }

    /// <summary>All names: ids before labels before aliases.</summary>
    public IReadOnlyList<FilterName> All { get; }

    /// <summary>The names in an atlas.</summary>
    public static FilterNames Of(Atlas atlas) => new(
    [
        .. atlas.Topics.Select(topic => new FilterName(FacetNames.Topic, topic.Id, topic.Id)),
        .. atlas.Topics.Select(topic => new FilterName(FacetNames.Topic, topic.Id, topic.Label)),
        .. atlas.Topics.SelectMany(topic => topic.Aliases.Append(topic.LabelZh).OfType<string>().Select(name => new FilterName(FacetNames.Topic, topic.Id, name))),
        .. atlas.Surveys.Select(survey => new FilterName(FacetNames.Survey, survey.Id, survey.Id)),
        .. atlas.Surveys.SelectMany(survey => survey.Authors.SelectMany(author => new[] { author, author[(author.LastIndexOf(' ') + 1)..] }.Distinct()
            .Select(name => new FilterName(FacetNames.Survey, survey.Id, name)))),
        .. ClaimWords.Kinds.Keys.Order(StringComparer.Ordinal).Select(kind => new FilterName(FacetNames.Kind, kind, kind)),
        .. Verdicts.Select(verdict => new FilterName(FacetNames.Verdict, verdict, verdict)),
        new(FacetNames.Type, "paper", "paper"), new(FacetNames.Type, "claim", "claim"),
        new(FacetNames.Has, "claim", "claim"),
    ]);

    /// <summary>The values that a reader names; none if it is no name. Surveys answer to the beginning of their id, too.</summary>
    public IReadOnlyList<string> Values(string facet, string name)
    {
        if (_values.Value.TryGetValue((facet, Key(name)), out var values))
            return values;
        return facet == FacetNames.Survey && name.Length > 1
            ? [.. All.Where(known => known.Facet == facet && known.Name == known.Value && known.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(known => known.Value)]
            : [];
    }

    /// <summary>What the reader may write instead of a name that is unknown: a few values.</summary>
    public IReadOnlyList<string> Instead(string facet, string name)
    {
        if (facet is not (FacetNames.Topic or FacetNames.Survey))
            return [.. All.Where(known => known.Facet == facet).Select(known => known.Value)];
        var key = Key(name);
        if (key.Length is < 3 or > LongestName)
            return [];
        var limit = key.Length >= 8 ? 2 : 1;
        var nearest = _values.Value.Where(pair => pair.Key.Facet == facet)
            .Select(pair => (Value: pair.Value[0], Distance: pair.Key.Key.StartsWith(key, StringComparison.Ordinal) ? 0 : EditDistance.Between(key, pair.Key.Key, limit)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .ToList();
        return nearest.Count > 0 ? [nearest[0].Value] : [];
    }

    private static Dictionary<(string Facet, string Key), List<string>> ByKey(IReadOnlyList<FilterName> all)
    {
        var byKey = new Dictionary<(string, string), List<string>>();
        foreach (var (facet, value, name) in all)
        {
            var key = (facet, Key(name));
            if (!byKey.TryGetValue(key, out var values))
                byKey.Add(key, [value]);
            else if (facet == FacetNames.Survey && !values.Contains(value))
                values.Add(value);
        }

        return byKey;
    }

    // Stems, so that a plural names the same.
    private static string Key(string name) => string.Join(' ', TextFolding.Tokens(name).Where(token => !token.IsTail).Select(token => PorterStemmer.Stem(token.Word)));
}
