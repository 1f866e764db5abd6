using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x·tanh(softplus(x)).</summary>
public sealed class Mish : Module<Tensor, Tensor>
{
    internal Mish(bool inplace)
        : base(nameof(Mish))
    {
        this.inplace = inplace;
    }

    /// <value>Whether the input itself is changed.</value>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.mish(input1, inplace);
}
