using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Merges a range of dimensions into one.</summary>
public sealed class Flatten : Module<Tensor, Tensor>
{
    internal Flatten(long start_dim, long end_dim)
        : base(nameof(Flatten))
    {
        this.start_dim = start_dim;
        this.end_dim = end_dim;
    }

    /// <value>The first dimension of the range.</value>
    public long start_dim { get; set; }

    /// <value>The last dimension of the range.</value>
    public long end_dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => input1.flatten(start_dim, end_dim);
}
