namespace TorchSharp;

public static partial class torch
{
    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>Number of bits of one value.</summary>
        public int bits;

        /// <summary>Distance from 1 to the next larger value.</summary>
        public double eps;

        /// <summary>Largest finite value.</summary>
        public double max;

        /// <summary>Smallest finite value: <c>-max</c>.</summary>
        public double min;

        /// <summary>Smallest positive normal value.</summary>
        public double tiny;
    }

    /// <summary>The limits of the default element type.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>The limits of an element type; of a complex one, those of its parts.</summary>
    /// <exception cref="ArgumentException">The type is neither floating point nor complex.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => Limits(16, 10, 15),
        ScalarType.BFloat16 => Limits(16, 7, 127),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, 23, 127),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, 52, 1023),
        _ => throw new ArgumentException("'dtype' must be floating point or complex", nameof(dtype)),
    };

    private static FInfo Limits(int bits, int mantissa, int exponent)
    {
        var eps = Math.ScaleB(1, -mantissa);
        var max = Math.ScaleB(2 - eps, exponent);
        return new FInfo { bits = bits, eps = eps, max = max, min = -max, tiny = Math.ScaleB(1, 1 - exponent) };
    }
}
