using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Cross-correlation over one dimension of inputs of shape (N, C, L), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation], groups, bias, padding_mode, device, dtype);

        /// <summary>Cross-correlation over one dimension of inputs of shape (N, C, L), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="padding">Same keeps the spatial size, valid adds nothing.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], null, padding, [dilation], groups, bias, padding_mode, device, dtype);

        /// <summary>Cross-correlation over two dimensions of inputs of shape (N, C, H, W), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], null, [dilation, dilation], groups, bias, padding_mode, device, dtype);

        /// <summary>Cross-correlation over two dimensions of inputs of shape (N, C, H, W), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null,
            (long, long)? padding = null, (long, long)? dilation = null,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, functional.Both(kernel_size), functional.Both(stride ?? (1, 1)), functional.Both(padding ?? (0, 0)), null,
                functional.Both(dilation ?? (1, 1)), groups, bias, padding_mode, device, dtype);

        /// <summary>Cross-correlation over two dimensions of inputs of shape (N, C, H, W), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="padding">Same keeps the spatial size, valid adds nothing.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], null, padding, [dilation, dilation], groups, bias, padding_mode, device, dtype);

        /// <summary>Cross-correlation over two dimensions of inputs of shape (N, C, H, W), or the same without N.</summary>
        /// <param name="in_channels">C.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">The window's size.</param>
        /// <param name="padding">Same keeps the spatial size, valid adds nothing.</param>
        /// <param name="stride">The window's step; 1 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="padding_mode">What the padding is filled with.</param>
        /// <param name="groups">Into how many independent groups the channels are split.</param>
        /// <param name="bias">Whether a trainable bias is added.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
            (long, long)? dilation = null,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, functional.Both(kernel_size), functional.Both(stride ?? (1, 1)), null, padding,
                functional.Both(dilation ?? (1, 1)), groups, bias, padding_mode, device, dtype);
    }
}
