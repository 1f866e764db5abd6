using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The binary cross entropy of σ(x), without overflow.</summary>
public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    /// <param name="weight">A weight for each class or element.</param>
    /// <param name="reduction">What is done with the elements' losses.</param>
    /// <param name="pos_weights">A weight for the positive part of each class.</param>
    public BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
        : base(weight, reduction)
    {
        this.pos_weights = pos_weights;
    }

    /// <value>A weight for the positive part of each class.</value>
    public Tensor? pos_weights { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.binary_cross_entropy_with_logits(input1, input2, weight, reduction, pos_weights);
}
