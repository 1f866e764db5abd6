using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The maximum of each window.</summary>
        /// <param name="kernel_size">The window's side.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new([kernel_size], stride is null ? null : [stride.Value], padding is null ? null : [padding.Value], dilation is null ? null : [dilation.Value], ceil_mode);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The window's side.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's size.</param>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) =>
            new([kernel_size], stride is null ? null : [stride.Value], padding is null ? null : [padding.Value], ceil_mode, count_include_pad, divisor_override);

        /// <summary>The maximum of each window.</summary>
        /// <param name="kernel_size">The window's height and width.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
            new(functional.Both(kernel_size), stride is null ? null : functional.Both(stride.Value), padding is null ? null : functional.Both(padding.Value), dilation is null ? null : functional.Both(dilation.Value), ceil_mode);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The window's height and width.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's size.</param>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) =>
            new(functional.Both(kernel_size), stride is null ? null : functional.Both(stride.Value), padding is null ? null : functional.Both(padding.Value), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The maximum of each window.</summary>
        /// <param name="kernel_size">The window's height and width.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The mean of each window.</summary>
        /// <param name="kernel_size">The window's height and width.</param>
        /// <param name="stride">The window's step; its size by default.</param>
        /// <param name="padding">The width added on both sides; 0 by default.</param>
        /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
        /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's size.</param>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
            bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}
