using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>−log softmax(x)ₜ: <see cref="log_softmax"/> and <see cref="nll_loss"/> in one.</summary>
            /// <param name="input">Scores, shape (N, C, …) or (C).</param>
            /// <param name="target">Class indices, or probabilities of the input's shape.</param>
            /// <param name="weight">A weight for each class.</param>
            /// <param name="ignore_index">The index that does not count.</param>
            /// <param name="reduction">What is done with the samples' losses; the mean is weighted.</param>
            /// <param name="label_smoothing">How much of the target is spread evenly over the classes, from 0 to 1.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100,
                Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
                Ops.cross_entropy_loss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>−xₜ, the input being log-probabilities.</summary>
            /// <param name="input">Log-probabilities, shape (N, C, …) or (C).</param>
            /// <param name="target">Class indices.</param>
            /// <param name="weight">A weight for each class.</param>
            /// <param name="reduction">What is done with the samples' losses; the mean is weighted.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ops.nll_loss_nd.Call(input, target, weight, (long)reduction);

            /// <summary>−t·log x − (1 − t)·log(1 − x), the input being probabilities.</summary>
            /// <param name="input">Probabilities, any shape.</param>
            /// <param name="target">Probabilities or labels of the same shape.</param>
            /// <param name="weight">A weight for each element.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ops.binary_cross_entropy.Call(input, target, weight, (long)reduction);

            /// <summary>The binary cross entropy of σ(x), without overflow.</summary>
            /// <param name="input">Scores, any shape.</param>
            /// <param name="target">Probabilities or labels of the same shape.</param>
            /// <param name="weight">A weight for each element.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            /// <param name="pos_weights">A weight for the positive part of each class.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Ops.binary_cross_entropy_with_logits.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>t·(log t − x), x being log-probabilities: summed, the divergence of the target from the input.</summary>
            /// <param name="input">Log-probabilities, any shape.</param>
            /// <param name="target">Probabilities, or their logarithms.</param>
            /// <param name="log_target">Whether the target is given by its logarithm.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Ops.kl_div.Call(input, target, (long)reduction, log_target);
        }
    }
}
