using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>A record whose files differ from the base.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key or id; of a deleted record the one that it had.</param>
/// <param name="Change">What became of it: of a claim and a paper what became of its facts.</param>
/// <param name="Files">Its files that differ.</param>
internal sealed record RecordChange(RecordKind Kind, string Id, FileChange Change, IReadOnlyList<ChangedFile> Files)
{
    /// <summary>The key or id that a moved record had; null for others.</summary>
    public string? Was { get; init; }

    /// <summary>The key or id in the base; null if it has no such record.</summary>
    public string? IdBefore => Change == FileChange.Added ? null : Was ?? Id;

    /// <summary>The address of its page on the site; null for a record that is gone.</summary>
    public string? Page => Change == FileChange.Deleted ? null : Kind switch
    {
        RecordKind.Paper => "/papers/" + Id,
        RecordKind.Claim => "/claims/" + Id,
        RecordKind.Topic => "/topics/" + Id,
        _ => "/surveys/" + Id,
    };

    /// <summary>The papers, claims and surveys that have some of the files. Which topics of the one file changed, nobody can tell from names.</summary>
    public static IReadOnlyList<RecordChange> In(IEnumerable<ChangedFile> files) =>
    [
        .. files.Select(file => (File: file, Record: RecordOf(file.Path)))
            .Where(pair => pair.Record is not null)
            .GroupBy(pair => pair.Record!.Value, pair => pair.File)
            .Select(group => Of(group.Key.Kind, group.Key.Id, [.. group]))
            .OrderBy(record => record.Kind).ThenBy(record => record.Id, StringComparer.Ordinal),
    ];

    private static RecordChange Of(RecordKind kind, string id, IReadOnlyList<ChangedFile> files)
    {
        var facts = kind == RecordKind.Claim ? $"claims/{id}/claim.yaml" : kind == RecordKind.Paper ? $"corpus/papers/{id}.yaml" : $"corpus/surveys/{id}.yaml";
        var change = files.FirstOrDefault(file => file.Path == facts);
        var was = change?.Was is { } path ? RecordOf(path)?.Id : null;
        return new RecordChange(kind, id, was == id ? FileChange.Edited : change?.Change ?? FileChange.Edited, files) { Was = was == id ? null : was };
    }

    /// <summary>The record that a file belongs to; null for a file that belongs to none.</summary>
    public static (RecordKind Kind, string Id)? RecordOf(string path) => path.Split('/') switch
    {
        ["corpus", "papers", var name] when Path.GetExtension(name) is ".yaml" or ".md" => (RecordKind.Paper, Path.GetFileNameWithoutExtension(name)),
        ["corpus", "surveys", var name] when Path.GetExtension(name) == ".yaml" => (RecordKind.Survey, Path.GetFileNameWithoutExtension(name)),
        ["claims", var id, _, ..] => (RecordKind.Claim, id),
        _ => null,
    };
}

/// <summary>What a record is.</summary>
internal enum RecordKind
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A topic of the taxonomy.</summary>
    Topic,

    /// <summary>A survey.</summary>
    Survey,
}
