using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// Tensors with the shape, or the element type and device, of another one.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.zeros_like.Call(this, dtype, default, device), requires_grad);
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.ones_like.Call(this, dtype, default, device), requires_grad);
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.empty_like.Call(this, dtype, default, device), requires_grad);
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.rand_like.Call(this, dtype, default, device), requires_grad);
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.randn_like.Call(this, dtype, default, device), requires_grad);
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.full_like.Call(this, value, dtype, default, device), requires_grad);
        public Tensor randint_like(Scalar low, Scalar high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => WithGrad(Ops.randint_like_low_dtype.Call(this, low.ToInt64(), high.ToInt64(), dtype, default, device), requires_grad);

        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_zeros(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros([dim0], dtype, device, requires_grad);
        public Tensor new_zeros(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros([dim0, dim1], dtype, device, requires_grad);
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros([dim0, dim1, dim2], dtype, device, requires_grad);
        public Tensor new_ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_ones(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_ones([dim0], dtype, device, requires_grad);
        public Tensor new_ones(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_ones([dim0, dim1], dtype, device, requires_grad);
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_ones([dim0, dim1, dim2], dtype, device, requires_grad);
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_empty(long dim0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty([dim0], dtype, device, requires_grad);
        public Tensor new_empty(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty([dim0, dim1], dtype, device, requires_grad);
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty([dim0, dim1, dim2], dtype, device, requires_grad);
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);
        public Tensor new_tensor(Array data, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => from_array(data, dtype ?? this.dtype, device ?? this.device, requires_grad);
    }

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.zeros_like(dtype, device, requires_grad);
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.ones_like(dtype, device, requires_grad);
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.empty_like(dtype, device, requires_grad);
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.rand_like(dtype, device, requires_grad);
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randn_like(dtype, device, requires_grad);
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.full_like(value, dtype, device, requires_grad);
    public static Tensor randint_like(Tensor input, Scalar low, Scalar high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randint_like(low, high, dtype, device, requires_grad);
}
