using System.Runtime.InteropServices;
using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor with the elements of an array of any rank. Upstream shares the array's memory for rank 1;
    /// here every tensor owns its memory, so later writes to the array do not show in the tensor.
    /// </summary>
    /// <exception cref="NotSupportedException">Tensors hold no such elements.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <inheritdoc cref="from_array(Array, Device)"/>
    public static unsafe Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var type = ToScalarType(rawArray.GetType().GetElementType()!);
        var size = new long[rawArray.Rank];
        for (var dim = 0; dim < size.Length; dim++) size[dim] = rawArray.GetLongLength(dim);
        fixed (byte* source = &MemoryMarshal.GetArrayDataReference(rawArray))
            return FromMemory(source, size, type, dtype, device, requires_grad);
    }

    /// <summary>A tensor with the elements of another one, which shares memory with it where it can.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>A tensor of one element type over bytes of another, read as they are.</summary>
    public static unsafe Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var own = ToScalarType(rawArray.GetType().GetElementType()!);
        if (own != dtype) throw new ArgumentException($"The array holds {own}, not {dtype}.", nameof(dtype));
        var length = count < 0 ? rawArray.LongLength - offset : count;
        if (offset < 0 || length < 0 || offset + length > rawArray.LongLength)
            throw new ArgumentException($"{length} elements from {offset} do not lie within an array of {rawArray.LongLength}.", nameof(count));
        using var whole = from_array(rawArray, dtype, device);
        return WithGrad(whole.reshape(-1).narrow(0, offset, length).clone(), requires_grad);
    }

    private static Tensor FromScalar(Scalar value, ScalarType dtype, Device? device, bool requires_grad) =>
        WithGrad(Ops.full.Call(Array.Empty<long>(), value, dtype, default, device), requires_grad);

    private static unsafe Tensor FromList<T>(IList<T> list, long[] size, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(list);
        var wanted = size.Aggregate(1L, (product, next) => product * next);
        if (wanted != list.Count)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {wanted} vs. {list.Count}");
        var elements = list switch
        {
            T[] array => array,
            List<T> items => CollectionsMarshal.AsSpan(items),
            _ => list.ToArray().AsSpan(),
        };
        fixed (T* source = elements) return FromMemory(source, size, ToScalarType(typeof(T)), dtype, device, requires_grad);
    }

    private static unsafe Tensor FromMemory(void* source, long[] size, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad)
    {
        var own = Ops.empty_memory_format.Call(size, type, default, CPU);
        var count = own.NumberOfElements * own.ElementSize;
        if (count > 0) Buffer.MemoryCopy(source, (void*)own.DataPointer, count, count);
        var stays = (dtype is null || dtype == type) && (device is null || device.type == DeviceType.CPU);
        if (stays) return WithGrad(own, requires_grad);
        using (own) return WithGrad(own.to(dtype ?? type, device ?? CPU), requires_grad);
    }
}
