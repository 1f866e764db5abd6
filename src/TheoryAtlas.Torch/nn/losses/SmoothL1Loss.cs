using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>d²/(2β) where |d| is below β, else |d| − β/2, d the difference.</summary>
public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    /// <param name="reduction">What is done with the elements' losses.</param>
    /// <param name="beta">β, where the parabola ends; not negative.</param>
    public SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0)
        : base(reduction)
    {
        this.beta = beta;
    }

    /// <value>β, where the parabola ends; not negative.</value>
    public double beta { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.smooth_l1_loss(input1, input2, reduction, beta);
}
