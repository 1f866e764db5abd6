using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The mean squared error.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">A shape that broadcasts with it.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Ops.mse_loss.Call(input, target, (long)reduction);

            /// <summary>The mean absolute error.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">A shape that broadcasts with it.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Ops.l1_loss.Call(input, target, (long)reduction);

            /// <summary>d²/(2β) where |d| is below β, else |d| − β/2, d the difference.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">A shape that broadcasts with it.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            /// <param name="beta">Where the parabola ends; not negative.</param>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                Ops.smooth_l1_loss.Call(input, target, (long)reduction, beta);

            /// <summary>d²/2 where |d| is at most δ, else δ(|d| − δ/2), d the difference.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">A shape that broadcasts with it.</param>
            /// <param name="delta">δ, positive.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                Ops.huber_loss.Call(input, target, (long)reduction, delta);

            /// <summary>log(1 + e^(−y·x)), the labels ±1.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">Labels 1 and −1 of the same shape.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Ops.soft_margin_loss.Call(input, target, (long)reduction);

            /// <summary>x where the label is 1, max(0, margin − x) where it is −1.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">Labels 1 and −1 of the same shape.</param>
            /// <param name="margin">The margin.</param>
            /// <param name="reduction">What is done with the elements' losses.</param>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Ops.hinge_embedding_loss.Call(input, target, margin, (long)reduction);
        }
    }
}
