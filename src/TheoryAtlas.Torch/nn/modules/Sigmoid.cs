using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The logistic function of each element.</summary>
public sealed class Sigmoid : Module<Tensor, Tensor>
{
    internal Sigmoid(bool inplace)
        : base(nameof(Sigmoid))
    {
        this.inplace = inplace;
    }

    /// <value>Whether the input itself is changed.</value>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.sigmoid(input1, inplace);
}
