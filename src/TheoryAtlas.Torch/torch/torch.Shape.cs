using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// The functions of Tensor.Shape.cs as functions of their input, and what joins several tensors.
public static partial class torch
{
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);
    public static Tensor ravel(Tensor input) => input.ravel();
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);
    public static Tensor transpose_(Tensor input, long dim0, long dim1) => input.transpose_(dim0, dim1);
    public static Tensor swapaxes(Tensor input, long dim0, long dim1) => input.swapaxes(dim0, dim1);
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);
    public static Tensor t(Tensor input) => input.t();
    public static Tensor adjoint(Tensor input) => input.adjoint();
    public static Tensor squeeze(Tensor input) => input.squeeze();
    public static Tensor squeeze(Tensor input, long dim) => input.squeeze(dim);
    public static Tensor squeeze_(Tensor input) => input.squeeze_();
    public static Tensor squeeze_(Tensor input, long dim) => input.squeeze_(dim);
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
    public static Tensor tile(Tensor input, params long[] reps) => input.tile(reps);
    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim(source, destination);
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    public static Tensor fliplr(Tensor input) => input.fliplr();
    public static Tensor flipud(Tensor input) => input.flipud();
    public static Tensor roll(Tensor input, long shifts, long dims) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, long shifts) => input.roll(shifts);
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);
    public static Tensor atleast_1d(Tensor input) => input.atleast_1d();
    public static Tensor atleast_2d(Tensor input) => input.atleast_2d();
    public static Tensor atleast_3d(Tensor input) => input.atleast_3d();
    public static Tensor as_strided(Tensor input, long[] size, long[] strides, long storageOffset = 0L) => input.as_strided(size, strides, storageOffset);

    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
    public static Tensor[] split(Tensor input, long size, long dim = 0) => input.split(size, dim);
    public static Tensor[] split(Tensor input, long[] sizes, long dim = 0) => input.split(sizes, dim);
    public static Tensor[] tensor_split(Tensor input, long size, long dim = 0) => input.tensor_split(size, dim);
    public static Tensor[] tensor_split(Tensor input, long[] sizes, long dim = 0) => input.tensor_split(sizes, dim);
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);
    public static Tensor diagonal(Tensor input, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal(offset, dim1, dim2);
    public static Tensor diag_embed(Tensor input, long offset = 0L, long dim1 = -2L, long dim2 = -1L) => input.diag_embed(offset, dim1, dim2);
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
    public static Tensor tril_indices(long row, long col, long offset = 0L, ScalarType dtype = ScalarType.Int64, Device? device = null) => Ops.tril_indices.Call(row, col, offset, dtype, default, device);
    public static Tensor triu_indices(long row, long col, long offset = 0L, ScalarType dtype = ScalarType.Int64, Device? device = null) => Ops.triu_indices.Call(row, col, offset, dtype, default, device);

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(tensors.ToArray(), dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.stack.Call(tensors.ToArray(), dim);
    public static Tensor hstack(IList<Tensor> tensors) => Ops.hstack.Call(tensors.ToArray());
    public static Tensor vstack(IList<Tensor> tensors) => Ops.vstack.Call(tensors.ToArray());
    public static Tensor dstack(IList<Tensor> tensors) => Ops.dstack.Call(tensors.ToArray());
    public static Tensor row_stack(IList<Tensor> tensors) => vstack(tensors);
    public static Tensor column_stack(IList<Tensor> tensors) => Ops.column_stack.Call(tensors.ToArray());
    public static Tensor block_diag(params Tensor[] tensors) => Ops.block_diag.Call(tensors);
    public static Tensor cartesian_prod(params Tensor[] tensors) => Ops.cartesian_prod.Call(tensors);
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => input.combinations(r, with_replacement);
    public static Tensor[] broadcast_tensors(params Tensor[] tensors) => Ops.broadcast_tensors.CallList(tensors);
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Ops.meshgrid_indexing.CallList(tensors.ToArray(), indexing);
    public static Tensor[] meshgrid(params Tensor[] tensors) => meshgrid(tensors, "ij");
    public static Tensor vander(Tensor x, long N = -1, bool increasing = false) => Ops.vander.Call(x, N == -1 ? Arg.None : N, increasing);
}
