using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Cross-correlation over one dimension.</summary>
            /// <param name="input">Shape (N, C, L) or (C, L).</param>
            /// <param name="weight">Shape (out, C/groups, K).</param>
            /// <param name="bias">Shape (out); none by default.</param>
            /// <param name="stride">The step of the window; 1 by default.</param>
            /// <param name="padding">Zeros added on both sides; 0 by default.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="groups">Into how many independent groups the channels are split.</param>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? dilation = null, long groups = 1) =>
                Ops.conv1d.Call(input, weight, bias, (long[])[stride ?? 1], (long[])[padding ?? 0], (long[])[dilation ?? 1], groups);

            /// <summary>Cross-correlation over one dimension, the padding given by its effect.</summary>
            /// <param name="input">Shape (N, C, L) or (C, L).</param>
            /// <param name="weight">Shape (out, C/groups, K).</param>
            /// <param name="bias">Shape (out); none by default.</param>
            /// <param name="stride">The step of the window; 1 by default.</param>
            /// <param name="padding">Valid or same.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="groups">Into how many independent groups the channels are split.</param>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                Padding padding = Padding.Valid, long? dilation = null, long groups = 1) =>
                Ops.conv1d_padding.Call(input, weight, bias, (long[])[stride ?? 1], Word(padding), (long[])[dilation ?? 1], groups);

            /// <summary>Cross-correlation over two dimensions.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="weight">Shape (out, C/groups, KH, KW).</param>
            /// <param name="bias">Shape (out); none by default.</param>
            /// <param name="strides">The step of the window; 1 by default.</param>
            /// <param name="padding">Zeros added on both sides; 0 by default.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="groups">Into how many independent groups the channels are split.</param>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Ops.conv2d.Call(input, weight, bias, strides ?? [1], padding ?? [0], dilation ?? [1], groups);

            /// <summary>Cross-correlation over two dimensions, the padding given by its effect.</summary>
            /// <param name="input">Shape (N, C, H, W) or (C, H, W).</param>
            /// <param name="weight">Shape (out, C/groups, KH, KW).</param>
            /// <param name="bias">Shape (out); none by default.</param>
            /// <param name="strides">The step of the window; 1 by default.</param>
            /// <param name="padding">Valid or same.</param>
            /// <param name="dilation">The spacing of the window's elements; 1 by default.</param>
            /// <param name="groups">Into how many independent groups the channels are split.</param>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Ops.conv2d_padding.Call(input, weight, bias, strides ?? [1], Word(padding), dilation ?? [1], groups);

            private static string Word(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}
