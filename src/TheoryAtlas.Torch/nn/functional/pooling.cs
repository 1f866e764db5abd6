using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The maximum of each window.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernel_size">The window's height and width, or one number for both.</param>
            /// <param name="strides">The window's step; its size by default.</param>
            /// <param name="padding">Minus infinities added on both sides; 0 by default.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                Ops.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode);

            /// <summary>The maximum of each square window.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernel_size">The window's side.</param>
            /// <param name="stride">The window's step; its size by default.</param>
            /// <param name="padding">Minus infinities added on both sides; 0 by default.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size], [stride ?? kernel_size], [padding ?? 0], [dilation ?? 1], ceil_mode);

            /// <summary>The maximum of each window.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernel_size">The window's height and width.</param>
            /// <param name="stride">The window's step; its size by default.</param>
            /// <param name="padding">Minus infinities added on both sides; 0 by default.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Both(kernel_size), Both(stride ?? kernel_size), Both(padding ?? (0, 0)), Both(dilation ?? (1, 1)), ceil_mode);

            /// <summary>The mean of each window.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernel_size">The window's height and width, or one number for both.</param>
            /// <param name="strides">The window's step; its size by default.</param>
            /// <param name="padding">Zeros added on both sides; 0 by default.</param>
            /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
            /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's size.</param>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Ops.avg_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? [0], ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each square window.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="kernel_size">The window's side.</param>
            /// <param name="stride">The window's step; its size by default.</param>
            /// <param name="padding">Zeros added on both sides; 0 by default.</param>
            /// <param name="ceil_mode">Whether a window that reaches beyond the border counts.</param>
            /// <param name="count_include_pad">Whether the zeros of the padding count in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's size.</param>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, [kernel_size], [stride ?? kernel_size], [padding ?? 0], ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of windows chosen so that the result has a given size.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="output_size">The result's height and width.</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Ops.adaptive_avg_pool2d.Call(input, output_size);

            internal static long[] Both((long, long) pair) => [pair.Item1, pair.Item2];
        }
    }
}
