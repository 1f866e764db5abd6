using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Extends the last dimensions of a tensor on both sides.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">Widths (last dimension before, after, the one before it before, after, …).</param>
            /// <param name="mode">What to fill with.</param>
            /// <param name="value">The constant.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode is PaddingModes.Constant or PaddingModes.Zeros
                    ? Ops.constant_pad_nd.Call(input, pad, mode == PaddingModes.Zeros ? 0.0 : value)
                    : Ops.pad.Call(input, pad, mode.ToString().ToLowerInvariant());

            /// <summary>Extends the last dimension on both sides by the same width.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">The width.</param>
            /// <param name="mode">What to fill with.</param>
            /// <param name="value">The constant.</param>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad, pad], mode, value);

            /// <summary>Extends the last dimension before and after.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">The widths before and after.</param>
            /// <param name="mode">What to fill with.</param>
            /// <param name="value">The constant.</param>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);
        }
    }
}
