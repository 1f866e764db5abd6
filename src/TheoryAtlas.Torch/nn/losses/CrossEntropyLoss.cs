using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>−log softmax(x)ₜ, the target given as class indices or as probabilities.</summary>
public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    /// <param name="weight">A weight for each class or element.</param>
    /// <param name="ignore_index">The index that does not count.</param>
    /// <param name="reduction">What is done with the elements' losses.</param>
    /// <param name="label_smoothing">How much of the target is spread evenly over the classes, from 0 to 1.</param>
    public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
        : base(weight, reduction)
    {
        this.ignore_index = ignore_index;
        this.label_smoothing = label_smoothing;
    }

    /// <value>The index that does not count.</value>
    public long? ignore_index { get; }

    /// <value>How much of the target is spread evenly over the classes, from 0 to 1.</value>
    public double label_smoothing { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.cross_entropy(input1, input2, weight, ignore_index ?? -100, reduction, label_smoothing);
}
