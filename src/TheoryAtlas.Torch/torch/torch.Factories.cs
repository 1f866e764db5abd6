using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.zeros.Call(size, dtype, default, device), requires_grad);
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros(size.ToArray(), dtype, device, requires_grad);
    public static Tensor zeros(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros(size.Shape, dtype, device, requires_grad);
    public static Tensor zeros(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([dim0], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1, dim2], dtype, device, requires_grad);
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.ones.Call(size, dtype, default, device), requires_grad);
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones(size.ToArray(), dtype, device, requires_grad);
    public static Tensor ones(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones(size.Shape, dtype, device, requires_grad);
    public static Tensor ones(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([dim0], dtype, device, requires_grad);
    public static Tensor ones(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([dim0, dim1], dtype, device, requires_grad);
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([dim0, dim1, dim2], dtype, device, requires_grad);
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.empty_memory_format.Call(size, dtype, default, device), requires_grad);
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty(size.ToArray(), dtype, device, requires_grad);
    public static Tensor empty(Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty(size.Shape, dtype, device, requires_grad);
    public static Tensor empty(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([dim0], dtype, device, requires_grad);
    public static Tensor empty(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([dim0, dim1], dtype, device, requires_grad);
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([dim0, dim1, dim2], dtype, device, requires_grad);
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([dim0, dim1, dim2, dim3], dtype, device, requires_grad);
}
