using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// The functions of Tensor.Selection.cs as functions of their input.
public static partial class torch
{
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);
    public static Tensor scatter(Tensor input, long dim, Tensor index, Scalar value) => input.scatter(dim, index, value);
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Scalar value) => input.scatter_(dim, index, value);
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add_(dim, index, source, alpha);
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    public static Tensor masked_fill(Tensor input, Tensor mask, Scalar value) => input.masked_fill(mask, value);
    public static Tensor masked_fill(Tensor input, Tensor mask, Tensor value) => input.masked_fill(mask, value);
    public static Tensor masked_fill_(Tensor input, Tensor mask, Scalar value) => input.masked_fill_(mask, value);
    public static Tensor masked_fill_(Tensor input, Tensor mask, Tensor value) => input.masked_fill_(mask, value);
    public static Tensor masked_scatter(Tensor input, Tensor mask, Tensor value) => input.masked_scatter(mask, value);
    public static Tensor masked_scatter_(Tensor input, Tensor mask, Tensor value) => input.masked_scatter_(mask, value);
    public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) => input.select_scatter(src, dim, index);
    public static Tensor slice_scatter(Tensor input, Tensor src, long dim = 0L, long? start = null, long? end = null, long step = 1L) => input.slice_scatter(src, dim, start, end, step);
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal_scatter(src, offset, dim1, dim2);
    public static Tensor take(Tensor input, Tensor index) => input.take(index);
    public static Tensor take_along_dim(Tensor input, Tensor indices, long? dim = null) => input.take_along_dim(indices, dim);
    public static Tensor argwhere(Tensor input) => input.argwhere();
    public static Tensor nonzero(Tensor input) => input.nonzero();
    public static Tensor[] where(Tensor condition) => Ops.where.CallList(condition);
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Ops.where_self.Call(condition, x, y);
    public static Tensor where(Tensor condition, Tensor x, Scalar y) => Ops.where_ScalarOther.Call(condition, x, y);
    public static Tensor where(Tensor condition, Scalar x, Tensor y) => Ops.where_ScalarSelf.Call(condition, x, y);
    public static Tensor where(Tensor condition, Scalar x, Scalar y) => Ops.where_Scalar.Call(condition, x, y);
}
