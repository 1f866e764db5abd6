using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(0, x).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor relu(Tensor input, bool inplace = false) => (inplace ? Ops.relu_ : Ops.relu).Call(input);

            /// <summary>min(max(0, x), 6).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor relu6(Tensor input, bool inplace = false) => (inplace ? Ops.hardtanh_ : Ops.hardtanh).Call(input, 0.0, 6.0);

            /// <summary>x where positive, else <paramref name="negative_slope"/>·x.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="negative_slope">The slope below zero.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                (inplace ? Ops.leaky_relu_ : Ops.leaky_relu).Call(input, negative_slope);

            /// <summary>x where positive, else <paramref name="alpha"/>·(eˣ − 1).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="alpha">The limit at −∞ is −alpha.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => (inplace ? Ops.elu_ : Ops.elu).Call(x, alpha);

            /// <summary>The scaled ELU with the constants that keep mean 0 and variance 1.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor selu(Tensor x, bool inplace = false) => (inplace ? Ops.selu_ : Ops.selu).Call(x);

            /// <summary>x·Φ(x), Φ the standard normal distribution function.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor gelu(Tensor x, bool inplace = false) => (inplace ? Ops.gelu_ : Ops.gelu).Call(x);

            /// <summary>x·σ(x), σ the logistic function; also called swish.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor silu(Tensor x, bool inplace = false) => (inplace ? Ops.silu_ : Ops.silu).Call(x);

            /// <summary>x·tanh(softplus(x)).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor mish(Tensor x, bool inplace = false) => (inplace ? Ops.mish_ : Ops.mish).Call(x);

            /// <summary>The hyperbolic tangent.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor tanh(Tensor x, bool inplace = false) => (inplace ? Ops.tanh_ : Ops.tanh).Call(x);

            /// <summary>The logistic function 1/(1 + e⁻ˣ).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor sigmoid(Tensor x, bool inplace = false) => (inplace ? Ops.sigmoid_ : Ops.sigmoid).Call(x);

            /// <summary>log σ(x), without overflow.</summary>
            /// <param name="x">Any shape.</param>
            public static Tensor logsigmoid(Tensor x) => Ops.log_sigmoid.Call(x);

            /// <summary>log(1 + e^(βx))/β, without overflow.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="beta">β.</param>
            /// <param name="threshold">Where βx exceeds this, the result is x.</param>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => Ops.softplus.Call(x, beta, threshold);

            /// <summary>e^x divided by its sum along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension that sums to one.</param>
            /// <param name="dtype">The type to compute in; the input's by default.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.softmax_int.Call(input, dim, dtype);

            /// <summary>The logarithm of <see cref="softmax"/>, without loss of digits.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension whose exponentials sum to one.</param>
            /// <param name="dtype">The type to compute in; the input's by default.</param>
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.log_softmax_int.Call(input, dim, dtype);
        }
    }
}
