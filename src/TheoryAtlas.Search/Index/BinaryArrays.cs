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
