using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>In training, zeroes each element with probability p and divides the others by 1 − p.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="p">The probability, from 0 to 1.</param>
            /// <param name="training">False returns the input's values.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            /// <exception cref="ArgumentException">p is not a probability.</exception>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (p is not (>= 0 and <= 1)) throw new ArgumentException($"dropout probability has to be between 0 and 1, but got {p}", nameof(p));
                return (inplace ? Ops.dropout_ : Ops.dropout).Call(input, p, training);
            }
        }
    }
}
