using System.Numerics;
using TheoryAtlas.Torch.Native;

namespace TorchSharp;

/// <summary>
/// A number with its element type. Upstream's holds a native object and wants disposing; this one holds
/// the number itself, and disposing it does nothing.
/// </summary>
public sealed class Scalar : IDisposable
{
    private readonly Arg _value;

    private Scalar(Arg value, torch.ScalarType type)
    {
        _value = value;
        Type = type;
    }

    public torch.ScalarType Type { get; }

    public static implicit operator Scalar(byte value) => value.ToScalar();
    public static implicit operator Scalar(sbyte value) => value.ToScalar();
    public static implicit operator Scalar(short value) => value.ToScalar();
    public static implicit operator Scalar(int value) => value.ToScalar();
    public static implicit operator Scalar(long value) => value.ToScalar();
    public static implicit operator Scalar(Half value) => value.ToScalar();
    public static implicit operator Scalar(float value) => value.ToScalar();
    public static implicit operator Scalar(double value) => value.ToScalar();
    public static implicit operator Scalar(bool value) => value.ToScalar();
    public static implicit operator Scalar((float, float) value) => value.ToScalar();
    public static implicit operator Scalar(Complex value) => value.ToScalar();

    public void Dispose()
    {
    }

    public override string ToString() => _value.Tag switch
    {
        Tag.Int => AsLong().ToString(),
        Tag.Bool => (AsLong() != 0).ToString(),
        Tag.Complex => AsComplex().ToString(),
        _ => AsDouble().ToString(),
    };

    // libtorch's scalars are of four kinds only (int64, float64, bool, complex128); as upstream does,
    // Type reports that kind, not the .NET type it came from.
    internal static Scalar Of(long value) => new(value, torch.ScalarType.Int64);
    internal static Scalar Of(double value) => new(value, torch.ScalarType.Float64);
    internal static Scalar Of(bool value) => new(value, torch.ScalarType.Bool);
    internal static Scalar Of(Complex value) => new(value, torch.ScalarType.ComplexFloat64);

    internal static Scalar From(in Value value) => value.Tag switch
    {
        Tag.Int => Of(value.Bits),
        Tag.Bool => Of(value.Bits != 0),
        Tag.Double => Of(value.Real),
        Tag.Complex => Of(new Complex(value.Real, value.Imaginary)),
        _ => throw new InvalidOperationException($"{value.Tag} is not a number"),
    };

    internal Arg ToArg() => _value;

    internal double AsDouble() => _value.Tag switch
    {
        Tag.Double or Tag.Complex => BitConverter.Int64BitsToDouble(_value.Bits),
        _ => _value.Bits,
    };

    internal long AsLong() => _value.Tag is Tag.Double or Tag.Complex ? (long)AsDouble() : _value.Bits;

    internal Complex AsComplex() => new(AsDouble(), _value.Tag == Tag.Complex ? _value.Imaginary : 0);
}

/// <summary>Conversions between numbers and scalars.</summary>
public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => Scalar.Of((long)value);
    public static Scalar ToScalar(this sbyte value) => Scalar.Of((long)value);
    public static Scalar ToScalar(this short value) => Scalar.Of((long)value);
    public static Scalar ToScalar(this int value) => Scalar.Of((long)value);
    public static Scalar ToScalar(this long value) => Scalar.Of(value);
    public static Scalar ToScalar(this Half value) => Scalar.Of((double)value);
    public static Scalar ToScalar(this float value) => Scalar.Of((double)value);
    public static Scalar ToScalar(this double value) => Scalar.Of(value);
    public static Scalar ToScalar(this bool value) => Scalar.Of(value);
    public static Scalar ToScalar(this (float, float) value) => Scalar.Of(new Complex(value.Item1, value.Item2));
    public static Scalar ToScalar(this Complex value) => Scalar.Of(value);

    public static byte ToByte(this Scalar value) => (byte)value.AsLong();
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.AsLong();
    public static short ToInt16(this Scalar value) => (short)value.AsLong();
    public static int ToInt32(this Scalar value) => (int)value.AsLong();
    public static long ToInt64(this Scalar value) => value.AsLong();
    public static Half ToHalf(this Scalar value) => (Half)value.AsDouble();
    public static float ToSingle(this Scalar value) => (float)value.AsDouble();
    public static double ToDouble(this Scalar value) => value.AsDouble();
    public static bool ToBoolean(this Scalar value) => value.AsComplex() != Complex.Zero;
    public static Complex ToComplexFloat64(this Scalar value) => value.AsComplex();

    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value)
    {
        var complex = value.AsComplex();
        return ((float)complex.Real, (float)complex.Imaginary);
    }
}
