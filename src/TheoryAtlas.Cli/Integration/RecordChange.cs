using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>A record whose files differ from the base.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key or id; of a deleted record the one that it had.</param>
/// <param name="Change">What became of it: of a claim and a paper what became of its facts.</param>
/// <param name="Files">Its files that differ.</param>
internal sealed record RecordChange(RecordKind Kind, string Id, FileChange Change, IReadOnlyList<ChangedFile> Files)
{
    private static readonly string[] s_filesOfClaim = ["claim.yaml", "statement.md", "Check.cs"];

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
    public static IReadOnlyList<RecordChange> In(IReadOnlyList<ChangedFile> files)
    {
        // Of a record that moved, a file that was rewritten on the way looks like one that is gone and one that is new.
        var moved = files.Where(file => file.Was is { } was && IsFacts(was) && IsFacts(file.Path)).ToDictionary(file => RecordOf(file.Was!)!.Value, file => RecordOf(file.Path)!.Value);
        return
        [
            .. files.Select(file => (File: file, Record: RecordOf(file.Path) ?? RecordOf(file.Was ?? "")))
                .Where(pair => pair.Record is not null)
                .GroupBy(pair => pair.File.Change == FileChange.Deleted ? moved.GetValueOrDefault(pair.Record!.Value, pair.Record.Value) : pair.Record!.Value, pair => pair.File)
                .Select(group => Of(group.Key.Kind, group.Key.Id, [.. group]))
                .OrderBy(record => record.Kind).ThenBy(record => record.Id, StringComparer.Ordinal),
        ];
    }

    private static RecordChange Of(RecordKind kind, string id, IReadOnlyList<ChangedFile> files)
    {
        var facts = FactsOf(kind, id);
        var file = files.FirstOrDefault(file => file.Path == facts);
        var was = file?.Was is { } path && RecordOf(path) is var (kindBefore, before) && kindBefore == kind && before != id ? before : null;
        var change = (file?.Change, was) switch
        {
            // Its facts are where no record is.
            (null, _) => files.Any(other => other.Was == facts) ? FileChange.Deleted : FileChange.Edited,
            (FileChange.Moved, null) => RecordOf(file!.Was!) == (kind, id) ? FileChange.Edited : FileChange.Added,
            ({ } known, _) => known,
        };
        return new RecordChange(kind, id, change, files) { Was = was };
    }

    private static bool IsFacts(string path) => RecordOf(path) is var (kind, id) && FactsOf(kind, id) == path;

    private static string FactsOf(RecordKind kind, string id) => kind switch
    {
        RecordKind.Paper => $"corpus/papers/{id}.yaml",
        RecordKind.Claim => $"claims/{id}/claim.yaml",
        RecordKind.Topic => "corpus/topics.yaml",
        _ => $"corpus/surveys/{id}.yaml",
    };

    /// <summary>Whether it is a record, now or in the base. A folder in claims/ may hold other things, and is then no claim with errors.</summary>
    /// <param name="root">The folder that holds claims/.</param>
    public bool IsRecord(string root) => Kind != RecordKind.Claim || s_filesOfClaim.Select(name => $"claims/{Id}/{name}").Any(file => File.Exists(Path.Combine(root, file)) || Files.Any(changed => changed.Paths.Contains(file)));

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
