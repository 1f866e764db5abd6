using System.Numerics;
using TorchSharp;

namespace TheoryAtlas.Torch.Native;

/// <summary>
/// One argument of an operator on the managed side. It converts from whatever the surface works with;
/// <c>default</c> means "as the operator's schema says".
/// </summary>
internal readonly struct Arg
{
    private Arg(Tag tag, long bits, double imaginary = 0, object? keepAlive = null, int count = 0)
    {
        Tag = tag;
        Bits = bits;
        Imaginary = imaginary;
        Reference = keepAlive;
        Count = count;
    }

    public static Arg None => new(Tag.None, 0);

    public Tag Tag { get; }
    public int Count { get; }
    public long Bits { get; }
    public double Imaginary { get; }

    /// <summary>The list to be copied, or the owner of the native object, which must outlive the call.</summary>
    public object? Reference { get; }

    public static implicit operator Arg(long value) => new(Tag.Int, value);
    public static implicit operator Arg(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(bool value) => new(Tag.Bool, value ? 1 : 0);
    public static implicit operator Arg(Complex value) =>
        new(Tag.Complex, BitConverter.DoubleToInt64Bits(value.Real), value.Imaginary);

    public static implicit operator Arg(long? value) => value is { } known ? known : None;
    public static implicit operator Arg(double? value) => value is { } known ? known : None;
    public static implicit operator Arg(bool? value) => value is { } known ? known : None;
    public static implicit operator Arg(torch.ScalarType value) => new(Tag.Int, (long)value);
    public static implicit operator Arg(torch.ScalarType? value) => value is { } known ? known : None;

    public static implicit operator Arg(torch.Tensor? value) =>
        value is null ? None : new(Tag.Tensor, value.Handle, keepAlive: value);

    public static implicit operator Arg(Scalar? value) => value is null ? None : value.ToArg();

    public static implicit operator Arg(torch.Device? value) =>
        value is null ? None : new(Tag.Device, (long)value.type | ((long)(value.index + 1) << 8));

    public static implicit operator Arg(torch.Generator? value) =>
        value is null ? None : new(Tag.Generator, value.Handle, keepAlive: value);

    public static implicit operator Arg(string? value) => value is null ? None : List(Tag.String, value, value.Length);
    public static implicit operator Arg(long[]? value) => value is null ? None : List(Tag.Ints, value, value.Length);
    public static implicit operator Arg(double[]? value) => value is null ? None : List(Tag.Doubles, value, value.Length);
    public static implicit operator Arg(bool[]? value) => value is null ? None : List(Tag.Bools, value, value.Length);

    /// <summary>A list of tensors; a null entry is None where the operator takes optional tensors.</summary>
    public static implicit operator Arg(torch.Tensor?[]? value) =>
        value is null ? None : List(Tag.Tensors, value, value.Length);

    public static implicit operator Arg(ReadOnlySpan<long> value) => value.ToArray();

    private static Arg List(Tag tag, object list, int count) => new(tag, 0, 0, list, count);
}
