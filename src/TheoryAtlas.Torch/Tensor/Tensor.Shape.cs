using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// Views, copies and pieces of another shape.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Ops.reshape.Call(this, shape);
        public Tensor view(params long[] shape) => Ops.view.Call(this, shape);
        public Tensor view(ScalarType dtype) => Ops.view_dtype.Call(this, dtype);
        public Tensor view_as(Tensor other) => view(other.shape);
        public Tensor reshape_as(Tensor other) => reshape(other.shape);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.flatten_using_ints.Call(this, start_dim, end_dim);
        public Tensor unflatten(long dim, params long[] sizes) => Ops.unflatten_int.Call(this, dim, sizes);
        public Tensor ravel() => Ops.ravel.Call(this);
        public Tensor permute(params long[] permutation) => Ops.permute.Call(this, permutation);
        public Tensor transpose(long dim0, long dim1) => Ops.transpose_int.Call(this, dim0, dim1);
        public Tensor transpose_(long dim0, long dim1) => Ops.transpose_.Call(this, dim0, dim1);
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);
        public Tensor t() => Ops.t.Call(this);
        public Tensor adjoint() => Ops.adjoint.Call(this);
        public Tensor squeeze() => Ops.squeeze.Call(this);
        public Tensor squeeze(long dim) => Ops.squeeze_dim.Call(this, dim);
        public Tensor squeeze_() => Ops.squeeze_.Call(this);
        public Tensor squeeze_(long dim) => Ops.squeeze__dim.Call(this, dim);
        public Tensor unsqueeze(long dim) => Ops.unsqueeze.Call(this, dim);
        public Tensor unsqueeze_(long dim) => Ops.unsqueeze_.Call(this, dim);
        public Tensor expand(params long[] sizes) => Ops.expand.Call(this, sizes);
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Ops.expand.Call(this, sizes, isImplicit);
        public Tensor expand_as(Tensor other) => expand(other.shape);
        public Tensor broadcast_to(params long[] shape) => Ops.broadcast_to.Call(this, shape);
        public Tensor repeat(params long[] sizes) => Ops.repeat.Call(this, sizes);
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Ops.repeat_interleave_self_int.Call(this, repeats, dim, output_size);
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Ops.repeat_interleave_self_Tensor.Call(this, repeats, dim, output_size);
        public Tensor tile(params long[] reps) => Ops.tile.Call(this, reps);
        public Tensor movedim(long source, long destination) => Ops.movedim_int.Call(this, source, destination);
        public Tensor movedim(long[] source, long[] destination) => Ops.movedim_intlist.Call(this, source, destination);
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);
        public Tensor flip(params long[] dims) => Ops.flip.Call(this, dims);
        public Tensor fliplr() => Ops.fliplr.Call(this);
        public Tensor flipud() => Ops.flipud.Call(this);
        public Tensor roll(long shifts, long dims) => Ops.roll.Call(this, shifts, dims);
        public Tensor roll(long shifts) => Ops.roll.Call(this, shifts);
        public Tensor roll(long[] shifts, long[] dims) => Ops.roll.Call(this, shifts, dims);
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Ops.rot90.Call(this, k, new[] { dims?.Item1 ?? 0, dims?.Item2 ?? 1 });
        public Tensor atleast_1d() => Ops.atleast_1d.Call(this);
        public Tensor atleast_2d() => Ops.atleast_2d.Call(this);
        public Tensor atleast_3d() => Ops.atleast_3d.Call(this);
        public Tensor unfold(long dimension, long size, long step) => Ops.unfold.Call(this, dimension, size, step);
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0L) => Ops.as_strided.Call(this, size, strides, storageOffset);

        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);
        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice_Tensor.Call(this, dim, start, finish, step);
        public Tensor select(long dim, long index) => Ops.select_int.Call(this, dim, index);
        public Tensor[] split(long size, long dim = 0) => Ops.split_Tensor.CallList(this, size, dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.split_with_sizes.CallList(this, sizes, dim);
        public Tensor[] tensor_split(long size, long dim = 0) => Ops.tensor_split_sections.CallList(this, size, dim);
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Ops.tensor_split_indices.CallList(this, sizes, dim);
        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallList(this, chunks, dim);
        public Tensor[] unbind(long dim = 0) => Ops.unbind_int.CallList(this, dim);

        public Tensor diag(long diagonal = 0) => Ops.diag.Call(this, diagonal);
        public Tensor diagflat(long offset = 0) => Ops.diagflat.Call(this, offset);
        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Ops.diagonal.Call(this, offset, dim1, dim2);
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L) => Ops.diag_embed.Call(this, offset, dim1, dim2);
        public Tensor tril(long diagonal = 0) => Ops.tril.Call(this, diagonal);
        public Tensor triu(long diagonal = 0) => Ops.triu.Call(this, diagonal);
        public Tensor tril_(long diagonal = 0) => Ops.tril_.Call(this, diagonal);
        public Tensor triu_(long diagonal = 0) => Ops.triu_.Call(this, diagonal);

        public Tensor combinations(int r = 2, bool with_replacement = false) => Ops.combinations.Call(this, r, with_replacement);

        public Tensor T => permute([.. Enumerable.Range(0, (int)ndim).Reverse().Select(dim => (long)dim)]);
        public Tensor mT => Ops.mT.Call(this);
        public Tensor H => Ops.matrix_H.Call(this);
        public Tensor mH => Ops.mH.Call(this);
    }
}
