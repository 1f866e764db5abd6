using System.Runtime.CompilerServices;
using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Indexes as Python does; what uses numbers, slices and new axes only is a view.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => Put(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => Put(value, Wrapped(indices));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => Ops.select_int.Call(this, 0, i1);
            set => Put(value, [i1]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => At(i1, i2);
            set => Put(value, [i1, i2]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => At(i1, i2, i3);
            set => Put(value, [i1, i2, i3]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At(i1, i2, i3, i4);
            set => Put(value, [i1, i2, i3, i4]);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = View(indices);
            if (tensors is null) return view;
            using (view) return Ops.index_Tensor.Call(view, tensors);
        }

        public Tensor index(params Tensor[] indices) => index(Wrapped(indices));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Put(value, indices);
            return alias();
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, Wrapped(indices));

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var tensor = full([], value, dtype);
            return index_put_(tensor, indices);
        }

        public Tensor index_put_(Tensor[] indices, Tensor value, bool accumulate = false) =>
            Ops.index_put_.Call(this, indices, value, accumulate);

        /// <summary>
        /// Applies what gives views; tensors and truth values are left for the operator <c>index</c>, one
        /// per dimension of the view, null where a whole dimension is meant.
        /// </summary>
        private (Tensor View, Tensor?[]? Tensors) View(ReadOnlySpan<TensorIndex> indices)
        {
            var named = 0;
            foreach (var index in indices) named += DimensionsOf(index);
            if (named > ndim)
                throw new ArgumentException($"too many indices ({named}) for a tensor of {ndim} dimensions");

            var view = alias();
            var dim = 0;
            Tensor?[]? tensors = null;
            foreach (var index in indices)
            {
                var previous = view;
                switch (index.kind)
                {
                    case TensorIndex.Kind.Single:
                        view = Ops.select_int.Call(view, dim, index.Start);
                        break;
                    case TensorIndex.Kind.Slice:
                        if (index.Step is <= 0) throw new ArgumentException("slice step must be positive");
                        if (index.Start is not null || index.Stop is not null || index.Step is not null)
                            view = Ops.slice_Tensor.Call(view, dim, index.Start, index.Stop, index.Step ?? 1);
                        dim++;
                        break;
                    case TensorIndex.Kind.Null:
                        dim++;
                        break;
                    case TensorIndex.Kind.None:
                        view = Ops.unsqueeze.Call(view, dim++);
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        dim += (int)(ndim - named);
                        break;
                    case TensorIndex.Kind.Bool:
                        // As in Python, a truth value is a mask without dimensions: it adds one of size 0 or 1.
                        view = Ops.unsqueeze.Call(view, dim);
                        AddTensor(ref tensors, dim++, index.Start != 0 ? tensor(new long[] { 0 }) : tensor(Array.Empty<long>()));
                        break;
                    case TensorIndex.Kind.Tensor:
                        AddTensor(ref tensors, dim, index.Indices!);
                        dim += DimensionsOf(index);
                        break;
                }
                if (!ReferenceEquals(previous, view)) previous.Dispose();
            }
            return (view, tensors);
        }

        private static int DimensionsOf(TensorIndex index) => index.kind switch
        {
            TensorIndex.Kind.Single or TensorIndex.Kind.Slice or TensorIndex.Kind.Null => 1,
            TensorIndex.Kind.Tensor when index.Indices!.dtype is ScalarType.Bool or ScalarType.Byte => (int)index.Indices.ndim,
            TensorIndex.Kind.Tensor => 1,
            _ => 0,
        };

        private static void AddTensor(ref Tensor?[]? tensors, int dim, Tensor tensor)
        {
            // A mask of several dimensions stands at the first of them, and `index` spreads it by itself;
            // the entries behind it therefore move to the left.
            var before = tensors ?? [];
            var spread = before.Sum(t => t is { dtype: ScalarType.Bool or ScalarType.Byte } ? (int)t.ndim - 1 : 0);
            Array.Resize(ref before, dim - spread + 1);
            before[dim - spread] = tensor;
            tensors = before;
        }

        private void Put(Tensor value, ReadOnlySpan<TensorIndex> indices)
        {
            var (view, tensors) = View(indices);
            using (view)
            {
                if (tensors is null)
                {
                    Ops.copy_.Run(view, value);
                    return;
                }
                using var same = value.to_type(dtype);
                Ops.index_put_.Run(view, tensors, same);
            }
        }

        private Tensor At(params ReadOnlySpan<long> indices)
        {
            var view = Ops.select_int.Call(this, 0, indices[0]);
            foreach (var index in indices[1..])
            {
                using var outer = view;
                view = Ops.select_int.Call(outer, 0, index);
            }
            return view;
        }

        private static TensorIndex[] Wrapped(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);
    }
}
