using System.Collections;
using System.Runtime.CompilerServices;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor in row-major order, for reading and writing. It follows the tensor's strides,
/// so a transposed view reads as it is indexed, not as it is stored.
/// </summary>
/// <typeparam name="T">The .NET type of the elements.</typeparam>
public sealed unsafe class TensorAccessor<T> : IEnumerable<T>, IDisposable
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }
    public bool IsReadOnly => false;

    /// <summary>The element at a position counted in row-major order.</summary>
    public T this[long index]
    {
        get
        {
            var value = *At(index);
            GC.KeepAlive(_tensor);
            return value;
        }
        set
        {
            *At(index) = value;
            GC.KeepAlive(_tensor);
        }
    }

    /// <summary>The element at one index per dimension.</summary>
    public T this[params long[] indices]
    {
        get => this[RowMajor(indices)];
        set => this[RowMajor(indices)] = value;
    }

    public T[] ToArray()
    {
        if (Count > Array.MaxLength) throw new InvalidOperationException($"{Count} elements do not fit into one array.");
        var array = new T[Count];
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>The elements as a multidimensional array of the tensor's shape.</summary>
    public Array ToNDArray()
    {
        if (_shape.Length == 0) return ToArray();
        var array = Array.CreateInstance(typeof(T), _shape);
        var from = ToArray();
        fixed (T* source = from)
        fixed (byte* target = &System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array))
            Buffer.MemoryCopy(source, target, Count * sizeof(T), Count * sizeof(T));
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        if (tensorIndex == 0 && array.Length - arrayIndex >= Count)
        {
            CopyTo(array.AsSpan(arrayIndex));
            return;
        }
        for (var k = tensorIndex; k < Count && arrayIndex < array.Length; k++) array[arrayIndex++] = this[k];
    }

    public void CopyTo(Span<T> target)
    {
        if (target.Length < Count)
            throw new ArgumentException($"The target has room for {target.Length} of {Count} elements.", nameof(target));
        if (_contiguous)
        {
            new ReadOnlySpan<T>((void*)_tensor.DataPointer, checked((int)Count)).CopyTo(target);
            GC.KeepAlive(_tensor);
            return;
        }
        using var dense = _tensor.contiguous();
        new ReadOnlySpan<T>((void*)dense.DataPointer, checked((int)Count)).CopyTo(target);
        GC.KeepAlive(dense);
    }

    /// <summary>Writes elements from an array into the tensor.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (var k = tensorIndex; k < Count && arrayIndex < array.Length; k++) this[k] = array[arrayIndex++];
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long k = 0; k < Count; k++) yield return this[k];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to give back: the tensor owns the memory.</summary>
    public void Dispose()
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T* At(long index)
    {
        if ((ulong)index >= (ulong)Count)
            throw new IndexOutOfRangeException($"The index {index} is outside of a tensor of {Count} elements.");
        return (T*)_tensor.DataPointer + (_contiguous ? index : Offset(index));
    }

    private long Offset(long index)
    {
        long offset = 0;
        for (var dim = _shape.Length - 1; dim >= 0; dim--)
        {
            offset += index % _shape[dim] * _strides[dim];
            index /= _shape[dim];
        }
        return offset;
    }

    private long RowMajor(long[] indices)
    {
        if (indices.Length != _shape.Length)
            throw new ArgumentException($"{indices.Length} indices are given for {_shape.Length} dimensions.", nameof(indices));
        long position = 0;
        for (var dim = 0; dim < indices.Length; dim++)
        {
            if ((ulong)indices[dim] >= (ulong)_shape[dim])
                throw new IndexOutOfRangeException($"The index {indices[dim]} is outside of dimension {dim} of size {_shape[dim]}.");
            position = position * _shape[dim] + indices[dim];
        }
        return position;
    }
}
