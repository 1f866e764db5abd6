using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>In training, zeroes each element with probability p and divides the others by 1 − p.</summary>
public sealed class Dropout : Module<Tensor, Tensor>
{
    internal Dropout(double p, bool inplace)
        : base(nameof(Dropout))
    {
        this.p = Probability(p);
        this.inplace = inplace;
    }

    /// <value>The probability.</value>
    public double p { get; set; }

    /// <value>Whether the input itself is changed.</value>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.dropout(input1, p, training, inplace);

    private static double Probability(double p) => p is >= 0 and <= 1
        ? p
        : throw new ArgumentException($"dropout probability has to be between 0 and 1, but got {p}", nameof(p));
}
