using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>t·(log t − x), x being log-probabilities.</summary>
public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    /// <param name="log_target">Whether the target is given by its logarithm.</param>
    /// <param name="reduction">What is done with the elements' losses.</param>
    public KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.log_target = log_target;
    }

    /// <value>Whether the target is given by its logarithm.</value>
    public bool log_target { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.kl_div(input1, input2, log_target, reduction);
}
