using System.Runtime.InteropServices;

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
        var stems = new List<int>();
        for (var row = 0; row < documents.Count; row++)
        {
            var document = documents[row];
            for (var at = 0; at < document.Words.Length; at++)
            {
                if (at == 0 || document.Fields[at] != document.Fields[at - 1])
                    stems.Add(-1 - (int)document.Fields[at]);
                stems.Add(stemOf[document.Words[at]]);
            }

            starts[row + 1] = stems.Count;
        }

        return new StemStreams(starts, CollectionsMarshal.AsSpan(stems).ToArray());
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

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray(_starts);
        writer.WriteArray(_stems);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static StemStreams Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());
}
