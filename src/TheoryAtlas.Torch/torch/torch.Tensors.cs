using System.Numerics;

namespace TorchSharp;

// tensor(...) of every element type: a number, a list, a list with a shape, an array of up to four dimensions.
public static partial class torch
{
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Byte, device, requires_grad);
    public static Tensor tensor(byte scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(byte[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(byte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Int8, device, requires_grad);
    public static Tensor tensor(sbyte scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(sbyte[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Int16, device, requires_grad);
    public static Tensor tensor(short scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(short[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(short[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(short[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Int32, device, requires_grad);
    public static Tensor tensor(int scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(int[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(long scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Int64, device, requires_grad);
    public static Tensor tensor(long scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(Half scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Float16, device, requires_grad);
    public static Tensor tensor(Half scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<Half> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(Half[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<Half> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(Half[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(Half[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(Half[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Float32, device, requires_grad);
    public static Tensor tensor(float scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(float[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(double scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Float64, device, requires_grad);
    public static Tensor tensor(double scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(double[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(bool scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.Bool, device, requires_grad);
    public static Tensor tensor(bool scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(bool[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(bool[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor((float, float) scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.ComplexFloat32, device, requires_grad);
    public static Tensor tensor((float, float) scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<(float, float)> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor((float, float)[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<(float, float)> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor((float, float)[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor((float, float)[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor((float, float)[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(Complex scalar, Device? device = null, bool requires_grad = false) => FromScalar(scalar, ScalarType.ComplexFloat64, device, requires_grad);
    public static Tensor tensor(Complex scalar, ScalarType dtype, Device? device = null, bool requires_grad = false) => FromScalar(scalar, dtype, device, requires_grad);
    public static Tensor tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, [rawArray.Count], dtype, device, requires_grad);
    public static Tensor tensor(Complex[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(dataArray, [dataArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(IList<Complex> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromList(rawArray, dimensions.ToArray(), dtype, device, requires_grad);
    public static Tensor tensor(Complex[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(Complex[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
    public static Tensor tensor(Complex[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(rawArray, dtype, device, requires_grad);
}
