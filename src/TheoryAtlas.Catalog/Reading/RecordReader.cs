using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Rules;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>Reads records from their files, each by itself.</summary>
/// <param name="root">The folder that holds corpus/ and claims/.</param>
internal sealed class RecordReader(string root)
{
    private const string Vanished = "The file was here a moment ago and is gone. Run again.";

    /// <summary>The taxonomy, a list of topics; empty where it cannot be read.</summary>
    public RecordReading Topics()
    {
        var reading = new RecordReading();
        var file = reading.Open("corpus/topics.yaml");
        reading.Record = SourceText.Read(root, file, "The taxonomy is missing. This file lists the topics.") is { } text ? TopicReader.Read(text, file, reading.References) : [];
        return reading;
    }

    /// <summary>The glossary, a list of terms; empty where there is none or it cannot be read.</summary>
    public RecordReading Glossary()
    {
        var reading = new RecordReading();
        var file = reading.Open("corpus/glossary.yaml");
        reading.Record = SourceText.Read(root, file, missing: null) is { } text ? GlossaryReader.Read(text, file, reading.References) : [];
        return reading;
    }

    /// <summary>A survey.</summary>
    public RecordReading Survey(string id)
    {
        var reading = new RecordReading();
        var file = reading.Open($"corpus/surveys/{id}.yaml");
        reading.Record = SourceText.Read(root, file, Vanished) is { } text ? SurveyReader.Read(id, text, file) : null;
        return reading;
    }

    /// <summary>A paper with its notes.</summary>
    public RecordReading Paper(string key)
    {
        var reading = new RecordReading();
        var facts = reading.Open($"corpus/papers/{key}.yaml");
        var paper = SourceText.Read(root, facts, Vanished) is { } text ? PaperReader.Facts(key, text, facts, reading) : null;
        var notes = reading.Open($"corpus/papers/{key}.md");
        var words = SourceText.Read(root, notes, missing: null) is { } markdown ? PaperReader.Notes(markdown, notes) : PaperNotes.None;
        reading.Record = paper is null ? null : paper with { Notes = words };
        return reading;
    }

    /// <summary>A claim with its statement and the source of its check.</summary>
    public RecordReading Claim(string id)
    {
        var reading = new RecordReading();
        var facts = reading.Open($"claims/{id}/claim.yaml");
        var claim = SourceText.Read(root, facts, Missing(id, "claim.yaml")) is { } text ? ClaimReader.Facts(id, text, facts, reading) : null;
        var statement = reading.Open($"claims/{id}/statement.md");
        var markdown = SourceText.Read(root, statement, Missing(id, "statement.md"));
        var words = markdown is null ? default : ClaimReader.Words(markdown, statement);
        var check = reading.Open($"claims/{id}/Check.cs");
        var source = SourceText.Read(root, check, Missing(id, "Check.cs"));
        if (source is not null)
            CheckAttribute.Check(id, source, claim?.Parameters, check);
        if (claim is not null && markdown is not null && source is not null)
            reading.Record = claim with { Statement = words.Statement, Measures = words.Measures, CannotShow = words.CannotShow, CheckSource = source };
        return reading;
    }

    private string Missing(string id, string name) =>
        AtlasPaths.Misnamed(Path.Combine(root, "claims", id), name) is { } other
            ? $"The file is missing, but '{Printable.Name(other)}' is here. Rename it to {name}."
            : "The file is missing. A claim needs claim.yaml, statement.md and Check.cs in its folder.";
}
