using System.Numerics;
using System.Runtime.CompilerServices;
using TheoryAtlas.Torch.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Reads and writes the elements, in row-major order whatever the strides are.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the type of the elements.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(this);
        }

        /// <summary>The value of a tensor of one element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one element, or its type is another.</exception>
        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"Number of elements in the tensor must be 1, but it is {NumberOfElements}");
            ValidateType(typeof(T));
            var value = Unsafe.ReadUnaligned<T>((void*)DataPointer);
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>The memory of a contiguous tensor. It is valid only as long as the tensor is.</summary>
        public Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new NotSupportedException("bytes needs a contiguous tensor; call contiguous() first.");
                var length = NumberOfElements * ElementSize;
                if (length > int.MaxValue) throw new ArgumentException("Span only supports up to int.MaxValue elements.");
                return new Span<byte>((void*)DataPointer, (int)length);
            }
            set
            {
                var own = bytes;
                if (own.Length != value.Length) throw new ArgumentException("Mismatched data sizes in SetBytes().", nameof(value));
                value.CopyTo(own);
            }
        }

        public Scalar ToScalar() => item();
        public Scalar item() => Ops.item.CallScalar(this);
        public byte ToByte() => item().ToByte();
        public sbyte ToSByte() => item().ToSByte();
        public short ToInt16() => item().ToInt16();
        public int ToInt32() => item().ToInt32();
        public long ToInt64() => item().ToInt64();
        public Half ToHalf() => item().ToHalf();
        public float ToSingle() => item().ToSingle();
        public double ToDouble() => item().ToDouble();
        public bool ToBoolean() => item().ToBoolean();
        public (float Real, float Imaginary) ToComplexFloat32() => item().ToComplexFloat32();
        public Complex ToComplexFloat64() => item().ToComplexFloat64();

        public static explicit operator float(Tensor value) => value.ToSingle();
        public static explicit operator double(Tensor value) => value.ToDouble();
        public static explicit operator sbyte(Tensor value) => value.ToSByte();
        public static explicit operator byte(Tensor value) => value.ToByte();
        public static explicit operator short(Tensor value) => value.ToInt16();
        public static explicit operator int(Tensor value) => value.ToInt32();
        public static explicit operator long(Tensor value) => value.ToInt64();
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        public double ReadCpuDouble(long i) => data<double>()[i];
        public float ReadCpuSingle(long i) => data<float>()[i];
        public int ReadCpuInt32(long i) => data<int>()[i];
        public long ReadCpuInt64(long i) => data<long>()[i];
        public byte ReadCpuByte(long i) => data<byte>()[i];
        public bool ReadCpuBool(long i) => data<bool>()[i];
        public T ReadCpuValue<T>(long i)
            where T : unmanaged => data<T>()[i];

        /// <summary>Where the first element is.</summary>
        internal nint DataPointer
        {
            get
            {
                var pointer = Bridge.ta_data(Handle);
                GC.KeepAlive(this);
                // A tensor without elements may have no memory, which is no failure.
                return pointer != 0 || NumberOfElements == 0 ? pointer : throw Bridge.Failure();
            }
        }

        internal void ValidateType(Type type)
        {
            var actual = dtype;
            var matches = actual switch
            {
                ScalarType.Byte => type == typeof(byte),
                ScalarType.Int8 => type == typeof(sbyte),
                ScalarType.Int16 => type == typeof(short),
                ScalarType.Int32 => type == typeof(int),
                ScalarType.Int64 => type == typeof(long),
                ScalarType.Bool => type == typeof(bool),
                ScalarType.Float16 => type == typeof(Half),
                ScalarType.BFloat16 => type == typeof(ushort),
                ScalarType.Float32 => type == typeof(float),
                ScalarType.Float64 => type == typeof(double),
                ScalarType.ComplexFloat32 => type == typeof((float, float)),
                ScalarType.ComplexFloat64 => type == typeof(Complex),
                _ => false,
            };
            if (!matches) throw new ArgumentException($"{type.Name} is not compatible with {actual}");
        }
    }
}
