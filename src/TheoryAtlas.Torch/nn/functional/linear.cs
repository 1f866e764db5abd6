using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x·Wᵀ + b.</summary>
            /// <param name="input">Shape (…, in).</param>
            /// <param name="weights">Shape (out, in), or (in).</param>
            /// <param name="bias">Shape (out), or (); none by default.</param>
            /// <returns>Shape (…, out).</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ops.linear.Call(input, weights, bias);

            /// <summary>x₁ᵀ·A·x₂ + b, a bilinear form for each output.</summary>
            /// <param name="input1">Shape (N, in1).</param>
            /// <param name="input2">Shape (N, in2).</param>
            /// <param name="weight">Shape (out, in1, in2).</param>
            /// <param name="bias">Shape (out); none by default.</param>
            /// <returns>Shape (N, out).</returns>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Ops.bilinear.Call(input1, input2, weight, bias);

            /// <summary>Rows of a table, looked up by index.</summary>
            /// <param name="input">Indices, any shape.</param>
            /// <param name="weight">The table, shape (rows, dims).</param>
            /// <param name="padding_idx">The row that gets no gradient.</param>
            /// <param name="max_norm">Rows of larger norm are shrunk to this norm first, in the table itself.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
            /// <param name="sparse">Whether the table's gradient is sparse.</param>
            /// <returns>The input's shape with dims appended.</returns>
            public static Tensor embedding(Tensor input, Tensor weight, long? padding_idx = null, double? max_norm = null,
                double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false)
            {
                if (max_norm is { } limit)
                {
                    using var untracked = no_grad();
                    Ops.embedding_renorm_.Run(weight, input, limit, norm_type);
                }
                return Ops.embedding.Call(weight, input, padding_idx ?? -1, scale_grad_by_freq, sparse);
            }

            /// <summary>Vectors with a one at the index and zeros elsewhere.</summary>
            /// <param name="x">Non-negative 64-bit indices, any shape.</param>
            /// <param name="num_classes">The vectors' length; by default as long as the largest index needs.</param>
            /// <returns>64-bit integers; the input's shape with the vectors' length appended.</returns>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ops.one_hot.Call(x, num_classes);

            /// <summary>x₁·x₂/max(‖x₁‖‖x₂‖, ε) along a dimension.</summary>
            /// <param name="x1">Any shape.</param>
            /// <param name="x2">A shape that broadcasts with the first.</param>
            /// <param name="dim">The dimension of the vectors.</param>
            /// <param name="eps">Guards against division by zero.</param>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                Ops.cosine_similarity.Call(x1, x2, dim, eps);

            /// <summary>The p-norm of x₁ − x₂ + ε over the last dimension.</summary>
            /// <param name="input1">Shape (N, D) or (D).</param>
            /// <param name="input2">Shape (N, D) or (D).</param>
            /// <param name="p">The p of the norm.</param>
            /// <param name="eps">Added to each difference, against a gradient that is not defined.</param>
            /// <param name="keepdim">Whether the last dimension stays, with size one.</param>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0, double eps = 1e-6, bool keepdim = false) =>
                Ops.pairwise_distance.Call(input1, input2, p, eps, keepdim);
        }
    }
}
