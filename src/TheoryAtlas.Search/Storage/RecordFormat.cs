using TheoryAtlas.Search.Documents;
using TheoryAtlas.Search.Index;
using TheoryAtlas.Search.Queries;
using TheoryAtlas.Search.Results;
using TheoryAtlas.Search.Text;

namespace TheoryAtlas.Search.Storage;

/// <summary>Papers and claims as search keeps them, in bytes.</summary>
/// <remarks>The words of a document are left out: they are in the index, and a changed document is read from the atlas.</remarks>
internal static class RecordFormat
{
    private static readonly TextDocument s_noWords = new() { Title = "" };

    /// <summary>Writes everything.</summary>
    public static void Write(BinaryWriter writer, SearchableAtlas atlas)
    {
        WriteLabels(writer, atlas.Labels.Topics);
        WriteLabels(writer, atlas.Labels.Surveys);
        Write(writer, [.. atlas.Filters.All.SelectMany(name => new[] { name.Facet, name.Value, name.Name })]);
        writer.Write(atlas.Documents.Count);
        foreach (var document in atlas.Documents)
            Write(writer, document);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, SearchableAtlas)"/> wrote.</summary>
    public static SearchableAtlas Read(BinaryReader reader)
    {
        var labels = new FacetLabels(ReadLabels(reader), ReadLabels(reader));
        var filters = new FilterNames([.. ReadStrings(reader).Chunk(3).Select(name => new FilterName(name[0], name[1], name[2]))]);
        var documents = new SearchDocument[reader.ReadInt32()];
        for (var row = 0; row < documents.Length; row++)
            documents[row] = ReadDocument(reader);
        return new SearchableAtlas(documents, [], labels, filters);
    }

    private static void Write(BinaryWriter writer, SearchDocument document)
    {
        writer.Write((byte)document.Type);
        writer.Write(document.Id);
        Write(writer, document.Identifiers);
        Write(writer, document.Title);
        Write(writer, document.Prose);
        Write(writer, document.Chinese);
        Write(writer, document.Authors);
        writer.Write(document.Year);
        Write(writer, document.Topics);
        Write(writer, document.Surveys);
        writer.Write(document.Kind ?? "");
        Write(writer, document.Claims);
    }

    private static SearchDocument ReadDocument(BinaryReader reader) => new()
    {
        Type = (DocumentType)reader.ReadByte(),
        Id = reader.ReadString(),
        Identifiers = ReadStrings(reader),
        Title = ReadText(reader),
        Prose = ReadText(reader),
        Chinese = ReadText(reader),
        Authors = ReadStrings(reader),
        Year = reader.ReadInt32(),
        Topics = ReadStrings(reader).ToHashSet(StringComparer.Ordinal),
        Surveys = ReadStrings(reader).ToHashSet(StringComparer.Ordinal),
        Kind = reader.ReadString() is { Length: > 0 } kind ? kind : null,
        Claims = ReadStrings(reader),
        Words = s_noWords,
    };

    private static void Write(BinaryWriter writer, PlainText text)
    {
        writer.Write(text.Text);
        writer.WriteArray(text.Formulas.ToArray());
    }

    private static PlainText ReadText(BinaryReader reader) => new(reader.ReadString(), reader.ReadArray<(int, int)>());

    private static void Write(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    private static void WriteLabels(BinaryWriter writer, IReadOnlyDictionary<string, string> labels)
    {
        Write(writer, [.. labels.Keys]);
        Write(writer, [.. labels.Values]);
    }

    private static Dictionary<string, string> ReadLabels(BinaryReader reader) =>
        ReadStrings(reader).Zip(ReadStrings(reader)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
