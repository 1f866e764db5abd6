using System.Runtime.InteropServices;

namespace TheoryAtlas.Torch.Native;

/// <summary>What a <see cref="Value"/> holds; the numbers are those of bridge.cpp.</summary>
internal enum Tag
{
    Default = 0,
    None = 1,
    Int = 2,
    Double = 3,
    Bool = 4,
    Complex = 5,
    Tensor = 6,
    Ints = 7,
    Doubles = 8,
    Bools = 9,
    Tensors = 10,
    String = 11,
    Generator = 12,
    Device = 13,
}

/// <summary>One argument or result of an operator, as it crosses the border.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct Value
{
    [FieldOffset(0)] public Tag Tag;
    [FieldOffset(4)] public int Count;
    [FieldOffset(8)] public long Bits;
    [FieldOffset(8)] public double Real;
    [FieldOffset(8)] public nint Pointer;
    [FieldOffset(16)] public double Imaginary;

    /// <summary>Size of the storage of a returned tensor, if nothing else shares that storage.</summary>
    [FieldOffset(16)] public long Bytes;
}
