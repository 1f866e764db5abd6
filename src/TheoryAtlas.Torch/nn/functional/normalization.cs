using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Divides by the p-norm along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="p">The p of the norm.</param>
            /// <param name="dim">The dimension of the vectors.</param>
            /// <param name="eps">The least divisor.</param>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var norm = Ops.norm_ScalarOpt_dim.Call(input, p, (long[])[dim], true);
                using var atLeast = Ops.clamp_min.Call(norm, eps);
                return Ops.div_Tensor.Call(input, atLeast);
            }

            /// <summary>Normalises each channel over the batch: (x − mean)/√(var + ε)·weight + bias.</summary>
            /// <param name="input">Shape (N, C, …).</param>
            /// <param name="running_mean">Shape (C); used in evaluation, updated in training.</param>
            /// <param name="running_var">Shape (C); used in evaluation, updated (with the unbiased variance) in training.</param>
            /// <param name="weight">Shape (C).</param>
            /// <param name="bias">Shape (C).</param>
            /// <param name="training">Whether the batch's own mean and (biased) variance are used.</param>
            /// <param name="momentum">The weight of the batch in the running statistics.</param>
            /// <param name="eps">ε.</param>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, false);

            /// <summary>Normalises the last dimensions of each sample: (x − mean)/√(var + ε)·weight + bias.</summary>
            /// <param name="input">Shape (…, normalized_shape).</param>
            /// <param name="normalized_shape">The sizes of the dimensions to normalise over.</param>
            /// <param name="weight">Of that shape.</param>
            /// <param name="bias">Of that shape.</param>
            /// <param name="eps">ε.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Ops.layer_norm.Call(input, normalized_shape, weight, bias, eps, false);

            /// <summary>Normalises groups of channels of each sample.</summary>
            /// <param name="input">Shape (N, C, …).</param>
            /// <param name="num_groups">How many groups; divides C.</param>
            /// <param name="weight">Shape (C).</param>
            /// <param name="bias">Shape (C).</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Ops.group_norm.Call(input, num_groups, weight, bias, eps, false);
        }
    }
}
