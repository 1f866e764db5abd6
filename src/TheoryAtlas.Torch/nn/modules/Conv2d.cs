using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Cross-correlation over two dimensions.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, groups, bias,
            padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input has another number of dimensions or channels.</exception>
    public override Tensor forward(Tensor input1)
    {
        CheckShape(input1);
        if (padding_mode != PaddingModes.Zeros)
        {
            using var bordered = Bordered(input1);
            return functional.conv2d(bordered, weight, bias, stride, [0], dilation, groups);
        }
        return padding_type is { } type
            ? functional.conv2d_padding(input1, weight, bias, stride, type, dilation, groups)
            : functional.conv2d(input1, weight, bias, stride, padding, dilation, groups);
    }
}
