using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.full.Call(size, value, dtype, default, device), requires_grad);
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(size.ToArray(), value, dtype, device, requires_grad);
    public static Tensor full(Size size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full(size.Shape, value, dtype, device, requires_grad);
    public static Tensor full(long dim0, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([dim0], value, dtype, device, requires_grad);
    public static Tensor full(long dim0, long dim1, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([dim0, dim1], value, dtype, device, requires_grad);
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([dim0, dim1, dim2], value, dtype, device, requires_grad);
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.arange_start_step.Call(start, stop, step, dtype, default, device), requires_grad);
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.linspace.Call(start, end, steps, dtype, default, device), requires_grad);
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.logspace.Call(start, end, steps, @base, dtype, default, device), requires_grad);
    public static Tensor eye(long rows, long columns = -1L, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.eye_m.Call(rows, columns == -1 ? rows : columns, dtype, default, device), requires_grad);
    public static Tensor empty_strided(long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.empty_strided.Call(size, strides, dtype, default, device), requires_grad);

    internal static Tensor WithGrad(Tensor tensor, bool requires_grad)
    {
        if (requires_grad) tensor.requires_grad = true;
        return tensor;
    }
}
