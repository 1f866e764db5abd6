using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The maximum of each window.</summary>
public sealed class MaxPool2d : Module<Tensor, Tensor>
{
    internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
        : base(nameof(MaxPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride ?? kernel_size;
        this.padding = padding ?? [0];
        this.dilation = dilation ?? [1];
        this.ceil_mode = ceil_mode;
    }

    /// <value>The window's size.</value>
    public long[] kernel_size { get; set; }

    /// <value>The window's step.</value>
    public long[] stride { get; set; }

    /// <value>Minus infinities added on both sides.</value>
    public long[] padding { get; set; }

    /// <value>The spacing of the window's elements.</value>
    public long[] dilation { get; set; }

    /// <value>Whether a window that reaches beyond the border counts.</value>
    public bool ceil_mode { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.max_pool2d(input1, kernel_size, stride, padding, dilation, ceil_mode);
}
