using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The hyperbolic tangent of each element.</summary>
public sealed class Tanh : Module<Tensor, Tensor>
{
    internal Tanh(bool inplace)
        : base(nameof(Tanh))
    {
        this.inplace = inplace;
    }

    /// <value>Whether the input itself is changed.</value>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.tanh(input1, inplace);
}
