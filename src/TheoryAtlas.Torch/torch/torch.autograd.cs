using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Differentiation of recorded computations.</summary>
    public static partial class autograd
    {
        /// <summary>Gradients of outputs with respect to inputs, returned instead of added up.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The vector of the vector-Jacobian product, one tensor per output; may be left out for scalars.</param>
        /// <param name="retain_graph">Keep the graph for another pass; by default as <paramref name="create_graph"/>.</param>
        /// <param name="create_graph">Record the differentiation itself, so that it can be differentiated again.</param>
        /// <param name="allow_unused">Let an input that no output depends on have a null gradient.</param>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool? retain_graph = null, bool create_graph = false, bool allow_unused = false)
        {
            nint[] from = Handles(outputs), to = Handles(inputs), vectors = Handles(grad_outputs);
            var results = new Value[to.Length];
            fixed (nint* fromPointer = from, toPointer = to, vectorPointer = vectors)
            fixed (Value* resultPointer = results)
            {
                Bridge.Checked(Bridge.ta_autograd_grad(
                    fromPointer, from.Length, toPointer, to.Length, vectorPointer, vectors.Length,
                    Retain(retain_graph), create_graph ? 1 : 0, allow_unused ? 1 : 0, resultPointer));
            }
            KeepAlive(outputs, inputs, grad_outputs);
            return [.. results.Select(result => Tensor.OwningOrNull(result)!)];
        }

        /// <summary>Adds gradients of tensors to the leaves they were computed from, or to the given inputs only.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null,
            bool create_graph = false, IList<Tensor>? inputs = null)
        {
            nint[] from = Handles(tensors), vectors = Handles(grad_tensors), to = Handles(inputs);
            fixed (nint* fromPointer = from, vectorPointer = vectors, toPointer = to)
            {
                Bridge.Checked(Bridge.ta_backward(
                    fromPointer, from.Length, vectorPointer, vectors.Length, Retain(retain_graph), create_graph ? 1 : 0, toPointer, to.Length));
            }
            KeepAlive(tensors, grad_tensors, inputs);
        }

        /// <summary>Until disposed, backward passes check for NaN and name the operator at fault.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        private static int Retain(bool? retain_graph) => retain_graph switch { null => -1, true => 1, false => 0 };

        private static nint[] Handles(IList<Tensor>? tensors)
        {
            if (tensors is null || tensors.Count == 0) return [];
            var handles = new nint[tensors.Count];
            for (var k = 0; k < handles.Length; k++) handles[k] = tensors[k] is { } tensor ? tensor.Handle : 0;
            return handles;
        }

        private static void KeepAlive(params ReadOnlySpan<IList<Tensor>?> lists)
        {
            foreach (var list in lists) GC.KeepAlive(list);
        }
    }
}
