using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The mean squared error.</summary>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) =>
            new(reduction);

        /// <summary>The mean absolute error.</summary>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) =>
            new(reduction);

        /// <summary>d²/(2β) where |d| is below β, else |d| − β/2, d the difference.</summary>
        /// <param name="reduction">What is done with the elements' losses.</param>
        /// <param name="beta">β, where the parabola ends; not negative.</param>
        public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) =>
            new(reduction, beta);

        /// <summary>d²/2 where |d| is at most δ, else δ(|d| − δ/2), d the difference.</summary>
        /// <param name="delta">δ, positive.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) =>
            new(delta, reduction);

        /// <summary>−log softmax(x)ₜ, the target given as class indices or as probabilities.</summary>
        /// <param name="weight">A weight for each class or element.</param>
        /// <param name="ignore_index">The index that does not count.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        /// <param name="label_smoothing">How much of the target is spread evenly over the classes, from 0 to 1.</param>
        public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
            new(weight, ignore_index, reduction, label_smoothing);

        /// <summary>−xₜ, the input being log-probabilities.</summary>
        /// <param name="weight">A weight for each class or element.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(weight, reduction);

        /// <summary>−t·log x − (1 − t)·log(1 − x), the input being probabilities.</summary>
        /// <param name="weight">A weight for each class or element.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(weight, reduction);

        /// <summary>The binary cross entropy of σ(x), without overflow.</summary>
        /// <param name="weight">A weight for each class or element.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        /// <param name="pos_weights">A weight for the positive part of each class.</param>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);

        /// <summary>t·(log t − x), x being log-probabilities.</summary>
        /// <param name="log_target">Whether the target is given by its logarithm.</param>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) =>
            new(log_target, reduction);

        /// <summary>log(1 + e^(−y·x)), the labels ±1.</summary>
        /// <param name="reduction">What is done with the elements' losses.</param>
        public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) =>
            new(reduction);
    }
}
