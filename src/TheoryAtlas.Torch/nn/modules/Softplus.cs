using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>log(1 + e^(βx))/β of each element.</summary>
public sealed class Softplus : Module<Tensor, Tensor>
{
    internal Softplus(double beta, double threshold)
        : base(nameof(Softplus))
    {
        this.beta = beta;
        this.threshold = threshold;
    }

    /// <value>β.</value>
    public double beta { get; set; }

    /// <value>Where βx exceeds this, the result is x.</value>
    public double threshold { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.softplus(input1, beta, threshold);
}
