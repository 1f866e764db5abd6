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
            public static Tensor relu(Tensor input, bool inplace = false) => (inplace ? NnOps.relu_ : NnOps.relu).Call(input);

            /// <summary>min(max(0, x), 6).</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor relu6(Tensor input, bool inplace = false) => (inplace ? NnOps.hardtanh_ : NnOps.hardtanh).Call(input, 0.0, 6.0);

            /// <summary>x where positive, else <paramref name="negative_slope"/>·x.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="negative_slope">The slope below zero.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                (inplace ? NnOps.leaky_relu_ : NnOps.leaky_relu).Call(input, negative_slope);

            /// <summary>x where positive, else <paramref name="alpha"/>·(eˣ − 1).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="alpha">The limit at −∞ is −alpha.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => (inplace ? NnOps.elu_ : NnOps.elu).Call(x, alpha);

            /// <summary>The scaled ELU with the constants that keep mean 0 and variance 1.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor selu(Tensor x, bool inplace = false) => (inplace ? NnOps.selu_ : NnOps.selu).Call(x);

            /// <summary>x·Φ(x), Φ the standard normal distribution function.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor gelu(Tensor x, bool inplace = false) => (inplace ? NnOps.gelu_ : NnOps.gelu).Call(x);

            /// <summary>x·σ(x), σ the logistic function; also called swish.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor silu(Tensor x, bool inplace = false) => (inplace ? NnOps.silu_ : NnOps.silu).Call(x);

            /// <summary>x·tanh(softplus(x)).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor mish(Tensor x, bool inplace = false) => (inplace ? NnOps.mish_ : NnOps.mish).Call(x);

            /// <summary>The hyperbolic tangent.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor tanh(Tensor x, bool inplace = false) => (inplace ? NnOps.tanh_ : NnOps.tanh).Call(x);

            /// <summary>The logistic function 1/(1 + e⁻ˣ).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Tensor sigmoid(Tensor x, bool inplace = false) => (inplace ? NnOps.sigmoid_ : NnOps.sigmoid).Call(x);

            /// <summary>log σ(x), without overflow.</summary>
            /// <param name="x">Any shape.</param>
            public static Tensor logsigmoid(Tensor x) => NnOps.log_sigmoid.Call(x);

            /// <summary>log(1 + e^(βx))/β, without overflow.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="beta">β.</param>
            /// <param name="threshold">Where βx exceeds this, the result is x.</param>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => NnOps.softplus.Call(x, beta, threshold);

            /// <summary>e^x divided by its sum along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension that sums to one.</param>
            /// <param name="dtype">The type to compute in; the input's by default.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => NnOps.softmax_int.Call(input, dim, dtype);

            /// <summary>The logarithm of <see cref="softmax"/>, without loss of digits.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension whose exponentials sum to one.</param>
            /// <param name="dtype">The type to compute in; the input's by default.</param>
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => NnOps.log_softmax_int.Call(input, dim, dtype);
        }
    }
}
