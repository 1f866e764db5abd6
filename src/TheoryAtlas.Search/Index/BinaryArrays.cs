using System.Runtime.InteropServices;

namespace TheoryAtlas.Search.Index;

/// <summary>Arrays of numbers in a stream: their length, then their bytes.</summary>
internal static class BinaryArrays
{
    /// <summary>Writes an array.</summary>
    public static void WriteArray<T>(this BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>Writes words, none of which holds a line break, as one text: reading that is much quicker than reading many.</summary>
    public static void WriteWords(this BinaryWriter writer, IReadOnlyCollection<string> words)
    {
        writer.Write(words.Count);
        writer.Write(string.Join('\n', words));
    }

    /// <summary>Reads words.</summary>
    public static string[] ReadWords(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var words = reader.ReadString();
        return count == 0 ? [] : words.Split('\n');
    }

    /// <summary>Reads an array.</summary>
    /// <exception cref="EndOfStreamException">The stream ends within it.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
