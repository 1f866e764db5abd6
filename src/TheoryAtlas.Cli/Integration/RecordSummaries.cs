using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs.Sweeps;

namespace TheoryAtlas.Cli.Integration;

/// <summary>The part of a summary that is about papers, topics and surveys: all facts of what is new, and what was otherwise of what is not.</summary>
internal static class RecordSummaries
{
    private const int MostPapers = 50;

    /// <summary>Writes it; nothing where none changed.</summary>
    public static void Write(StringBuilder text, CiReport report)
    {
        if (report.Change is not { } change)
            return;
        var papers = change.Of(RecordKind.Paper).ToList();
        if (papers.Count > 0)
            text.Append("### Papers\n\n");
        foreach (var record in papers.Take(MostPapers))
            Paper(text, report.Atlas, change, record);
        if (papers.Count > MostPapers)
            text.Append($"And {papers.Count - MostPapers} more.\n\n");
        Others(text, report.Atlas, change);
    }

    private static void Paper(StringBuilder text, Atlas atlas, ProposedChange change, RecordChange record)
    {
        var now = record.Change == FileChange.Deleted ? null : atlas.Paper(record.Id);
        var before = record.IdBefore is { } was ? change.Before.Paper(was) : null;
        text.Append($"**{Markdown.Code(record.Id)}** {ChangeSummary.Word(record.Change)}{(record.Was is { } name ? $" from {Markdown.Code(name)}" : "")}");
        if (now is null || (before is null && record.IdBefore is not null))
        {
            text.Append(record.Change == FileChange.Deleted ? $": {Markdown.Text(before is null ? "" : Words.Title(before))}\n\n" : ": its files have errors, see below\n\n");
            return;
        }

        text.Append("\n\n");
        var facts = PaperFacts.Of(now);
        if (before is null)
        {
            text.Append(Markdown.Head("fact", ""));
            foreach (var (fact, value) in facts)
                text.Append(Markdown.Row(fact, value));
            text.Append('\n');
            return;
        }

        Differences(text, PaperFacts.Of(before), facts, now.Notes == before.Notes ? "The same facts and notes." : "The same facts; the words of the notes changed.");
    }

    private static void Differences(StringBuilder text, IReadOnlyList<KeyValuePair<string, string>> before, IReadOnlyList<KeyValuePair<string, string>> now, string none)
    {
        var old = before.ToDictionary(StringComparer.Ordinal);
        var names = now.Concat(before).Select(fact => fact.Key).Distinct(StringComparer.Ordinal);
        var after = now.ToDictionary(StringComparer.Ordinal);
        var rows = names.Where(name => old.GetValueOrDefault(name) != after.GetValueOrDefault(name)).ToList();
        if (rows.Count == 0)
        {
            text.Append(none).Append("\n\n");
            return;
        }

        text.Append(Markdown.Head("fact", "was", "is"));
        foreach (var name in rows)
            text.Append(Markdown.Row(name, old.GetValueOrDefault(name, "–"), after.GetValueOrDefault(name, "–")));
        text.Append('\n');
    }

    private static void Others(StringBuilder text, Atlas atlas, ProposedChange change)
    {
        List<(RecordChange Record, object? Before, object? Now)> others =
        [
            .. change.Of(RecordKind.Topic).Select(record => (record, (object?)change.Before.Topic(record.Id), (object?)atlas.Topic(record.Id))),
            .. change.Of(RecordKind.Survey).Select(record => (record, (object?)change.Before.Survey(record.IdBefore ?? ""), (object?)atlas.Survey(record.Id))),
            .. change.Of(RecordKind.Claim).Where(record => record.Change != FileChange.Added).Select(record => (record, (object?)change.Before.Claim(record.IdBefore!), (object?)atlas.Claim(record.Id))),
        ];
        if (others.Count == 0)
            return;
        text.Append("### Other records\n\n");
        foreach (var (record, before, now) in others)
        {
            text.Append($"{record.Kind.ToString().ToLowerInvariant()} **{Markdown.Code(record.Id)}** {ChangeSummary.Word(record.Change)}\n\n");
            if (before is not null && now is not null)
                Differences(text, Fields(before), Fields(now), "The same content.");
        }
    }

    // Long texts are in the files of the change; that they differ is enough here.
    private static IReadOnlyList<KeyValuePair<string, string>> Fields(object record) =>
        [.. JsonSerializer.SerializeToNode(record, record.GetType())!.AsObject().Where(field => field.Value is not null && field.Key is not nameof(Claim.DefaultParameters) and not nameof(Survey.AllSections)).Select(field => KeyValuePair.Create(field.Key, Value(field.Value!)))];

    private static string Value(JsonNode value)
    {
        const int Longest = 200;
        var text = value is JsonValue single && single.TryGetValue<string>(out var words) ? words : value.ToJsonString(s_json);
        return text.Length <= Longest ? Markdown.Text(text) : $"{CiReport.Counted(text.Length, "letter")}, {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}";
    }

    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
