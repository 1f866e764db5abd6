using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The mean of each window.</summary>
public sealed class AvgPool2d : Module<Tensor, Tensor>
{
    internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
        : base(nameof(AvgPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride ?? kernel_size;
        this.padding = padding ?? [0];
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
        this.divisor_override = divisor_override;
    }

    /// <value>The window's size.</value>
    public long[] kernel_size { get; set; }

    /// <value>The window's step.</value>
    public long[] stride { get; set; }

    /// <value>Zeros added on both sides.</value>
    public long[] padding { get; set; }

    /// <value>Whether a window that reaches beyond the border counts.</value>
    public bool ceil_mode { get; set; }

    /// <value>Whether the zeros of the padding count in the mean.</value>
    public bool count_include_pad { get; set; }

    /// <value>What to divide by instead of the window's size.</value>
    public long? divisor_override { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) =>
        functional.avg_pool2d(input1, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}
