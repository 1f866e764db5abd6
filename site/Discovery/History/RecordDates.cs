using System.Collections.Concurrent;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Site.Discovery.History;

/// <summary>The dates of all records: from the history of the repository, and where a file is not in it, from the file itself.</summary>
/// <param name="root">The folder that holds corpus/ and claims/.</param>
/// <param name="known">The dates of files that the history knows, by path from the root.</param>
/// <param name="unknown">What counts for a record without history and without files.</param>
internal sealed class RecordDates(string root, IEnumerable<KeyValuePair<string, ChangeDates>> known, DateTimeOffset unknown)
{
    private readonly ConcurrentDictionary<string, ChangeDates> _records = new(
        known.GroupBy(file => RecordOf(file.Key), file => file.Value, StringComparer.Ordinal)
            .Select(record => KeyValuePair.Create(record.Key, record.Aggregate((one, other) => one.With(other)))),
        StringComparer.Ordinal);

    /// <summary>Those of a paper, its notes included.</summary>
    public ChangeDates Of(Paper paper) => Of("corpus/papers/" + paper.Key, ".yaml", ".md");

    /// <summary>Those of a claim, its check and its reference run included.</summary>
    public ChangeDates Of(Claim claim) => Of("claims/" + claim.Id, "/claim.yaml", "/statement.md", "/Check.cs", "/reference.json");

    /// <summary>Those of a survey.</summary>
    public ChangeDates Of(Survey survey) => Of("corpus/surveys/" + survey.Id, ".yaml");

    /// <summary>Those of the taxonomy.</summary>
    public ChangeDates OfTopics() => Of("corpus/topics", ".yaml");

    private ChangeDates Of(string record, params string[] files) => _records.GetOrAdd(record, _ => Written(record, files));

    // A file that was written and not yet committed is as old as its last writing.
    private ChangeDates Written(string record, string[] files)
    {
        var times = files.Select(file => new FileInfo(Path.Combine(root, record + file))).Where(file => file.Exists).Select(file => new DateTimeOffset(file.LastWriteTimeUtc)).ToList();
        return times.Count == 0 ? new ChangeDates(unknown, unknown) : new ChangeDates(times.Min(), times.Max());
    }

    private static string RecordOf(string path) => path.Split('/') switch
    {
        ["claims", var id, _, ..] => "claims/" + id,
        _ => Path.ChangeExtension(path, null),
    };
}
