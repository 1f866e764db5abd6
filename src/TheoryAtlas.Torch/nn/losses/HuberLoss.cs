using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>d²/2 where |d| is at most δ, else δ(|d| − δ/2), d the difference.</summary>
public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    /// <param name="delta">δ, positive.</param>
    /// <param name="reduction">What is done with the elements' losses.</param>
    public HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.delta = delta;
    }

    /// <value>δ, positive.</value>
    public double delta { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.huber_loss(input1, input2, delta, reduction);
}
