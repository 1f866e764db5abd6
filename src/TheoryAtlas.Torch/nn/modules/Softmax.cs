using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>e^x divided by its sum along a dimension.</summary>
public sealed class Softmax : Module<Tensor, Tensor>
{
    internal Softmax(long dim)
        : base(nameof(Softmax))
    {
        this.dim = dim;
    }

    /// <value>The dimension that sums to one.</value>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.softmax(input1, dim);
}
