using System.Text.Json;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>What a change does to the atlas: which records, and what they were before.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Records">The records, by kind and id.</param>
/// <param name="Touched">Ids of claims that may give other numbers, those among the records included.</param>
/// <param name="Before">The changed records as the base has them, and nothing else.</param>
internal sealed record ProposedChange(SourceChanges Sources, IReadOnlyList<RecordChange> Records, IReadOnlySet<string> Touched, Atlas Before)
{
    private const string Topics = "corpus/topics.yaml";

    /// <summary>Works it out.</summary>
    /// <param name="now">The atlas as it is.</param>
    /// <param name="sources">The files that differ.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">Git refuses.</exception>
    public static async Task<ProposedChange> Of(Atlas now, SourceChanges sources, CancellationToken cancellation)
    {
        List<RecordChange> records = [.. RecordChange.In(sources.Files).Where(record => record.IsRecord(now.Root))];
        var before = await AtlasBefore(sources, records, cancellation);
        if (sources.Files.FirstOrDefault(file => file.Paths.Contains(Topics)) is { } file)
            records.AddRange(ChangedTopics(before, now, file));
        var touched = (await sources.Claims(cancellation)).Where(id => now.Claim(id) is not null || records.Exists(record => record.Kind == RecordKind.Claim && record.Id == id));
        return new ProposedChange(sources, records, touched.ToHashSet(StringComparer.Ordinal), before);
    }

    /// <summary>The records of a kind.</summary>
    public IEnumerable<RecordChange> Of(RecordKind kind) => Records.Where(record => record.Kind == kind);

    /// <summary>Changed files that belong to no record: the program, the documentation, the workflows.</summary>
    public IEnumerable<ChangedFile> OtherFiles
    {
        get
        {
            var known = Records.SelectMany(record => record.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            return Sources.Files.Where(file => !known.Contains(file.Path));
        }
    }

    private static async Task<Atlas> AtlasBefore(SourceChanges sources, List<RecordChange> records, CancellationToken cancellation)
    {
        var known = records.Select(record => (record.Kind, Id: record.IdBefore)).ToHashSet();
        var folder = Directory.CreateTempSubdirectory("atlas-before-").FullName;
        try
        {
            // All files of a changed record, since its facts say nothing without its words.
            Directory.CreateDirectory(Path.Combine(folder, "corpus"));
            await sources.ExtractBefore(path => path == Topics || (RecordChange.RecordOf(path) is var (kind, id) && known.Contains((kind, id))), folder, cancellation);

            // References lead nowhere in so small an atlas; its records are whole all the same.
            return AtlasLoader.Load(folder).Atlas;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<RecordChange> ChangedTopics(Atlas before, Atlas now, ChangedFile file)
    {
        foreach (var topic in now.Topics)
        {
            var was = before.Topic(topic.Id);
            if (was is null || JsonSerializer.Serialize(was) != JsonSerializer.Serialize(topic))
                yield return new RecordChange(RecordKind.Topic, topic.Id, was is null ? FileChange.Added : FileChange.Edited, [file]);
        }

        foreach (var gone in before.Topics.Where(topic => now.Topic(topic.Id) is null))
            yield return new RecordChange(RecordKind.Topic, gone.Id, FileChange.Deleted, [file]);
    }
}
