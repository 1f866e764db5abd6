using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x·σ(x), also called swish.</summary>
public sealed class SiLU : Module<Tensor, Tensor>
{
    internal SiLU(bool inplace)
        : base(nameof(SiLU))
    {
        this.inplace = inplace;
    }

    /// <value>Whether the input itself is changed.</value>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.silu(input1, inplace);
}
