namespace TheoryAtlas.Search.Index;

/// <summary>The stems of each document in the order of its text, to see what stands side by side.</summary>
/// <remarks>Where a field begins, its number stands as a negative one (-1 for the first), so that nothing is beside anything across fields.</remarks>
internal sealed class StemStreams
{
    private readonly int[] _starts;
    private readonly int[] _stems;

    private StemStreams(int[] starts, int[] stems)
    {
        _starts = starts;
        _stems = stems;
    }

    /// <summary>The stream of a document.</summary>
    public ReadOnlySpan<int> Of(int row) => _stems.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Takes the streams of documents.</summary>
    public static StemStreams Of(IReadOnlyList<AnalyzedDocument> documents, int[] stemOf)
    {
        var starts = new int[documents.Count + 1];
        for (var row = 0; row < documents.Count; row++)
            starts[row + 1] = starts[row] + documents[row].Words.Length + FieldCount(documents[row]);

        var stems = new int[starts[^1]];
        for (var row = 0; row < documents.Count; row++)
        {
            var document = documents[row];
            var next = starts[row];
            for (var at = 0; at < document.Words.Length; at++)
            {
                if (Begins(document, at))
                    stems[next++] = -1 - (int)document.Fields[at];
                stems[next++] = stemOf[document.Words[at]];
            }
        }

        return new StemStreams(starts, stems);
    }

    /// <summary>How often stems stand side by side in a document, each time weighted by its field.</summary>
    public float Frequency(int row, ReadOnlySpan<int> phrase)
    {
        var stream = Of(row);
        var frequency = 0f;
        var weight = 0f;
        for (var at = 0; at + phrase.Length <= stream.Length; at++)
        {
            if (stream[at] < 0)
                weight = Bm25F.Weight((Field)(-1 - stream[at]));
            else if (stream[at] == phrase[0] && stream.Slice(at, phrase.Length).SequenceEqual(phrase))
                frequency += weight;
        }

        return frequency;
    }

    private static bool Begins(AnalyzedDocument document, int at) => at == 0 || document.Fields[at] != document.Fields[at - 1];

    private static int FieldCount(AnalyzedDocument document)
    {
        var count = 0;
        for (var at = 0; at < document.Words.Length; at++)
            count += Begins(document, at) ? 1 : 0;
        return count;
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_starts);
        writer.WriteArray(_stems);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StemStreams Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());
}
