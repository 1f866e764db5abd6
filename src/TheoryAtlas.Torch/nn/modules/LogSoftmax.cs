using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The logarithm of the softmax along a dimension.</summary>
public sealed class LogSoftmax : Module<Tensor, Tensor>
{
    internal LogSoftmax(long dim)
        : base(nameof(LogSoftmax))
    {
        this.dim = dim;
    }

    /// <value>The dimension whose exponentials sum to one.</value>
    public long dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.log_softmax(input1, dim);
}
