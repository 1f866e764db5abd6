using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x) of each element.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>min(max(0, x), 6) of each element.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>x where positive, else the slope times x.</summary>
        /// <param name="negative_slope">The slope below zero.</param>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>x where positive, else alpha·(eˣ − 1).</summary>
        /// <param name="alpha">The limit at −∞ is −alpha.</param>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>The scaled ELU of self-normalising networks.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>x·Φ(x), Φ the standard normal distribution function.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static GELU GELU(bool inplace = false) => new(inplace);

        /// <summary>x·σ(x), also called swish.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static SiLU SiLU(bool inplace = false) => new(inplace);

        /// <summary>x·tanh(softplus(x)).</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static Mish Mish(bool inplace = false) => new(inplace);

        /// <summary>The hyperbolic tangent of each element.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>The logistic function of each element.</summary>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static Sigmoid Sigmoid(bool inplace = false) => new(inplace);

        /// <summary>log σ(x) of each element.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>log(1 + e^(βx))/β of each element.</summary>
        /// <param name="beta">β.</param>
        /// <param name="threshold">Where βx exceeds this, the result is x.</param>
        public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);

        /// <summary>e^x divided by its sum along a dimension.</summary>
        /// <param name="dim">The dimension that sums to one.</param>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        /// <param name="dim">The dimension whose exponentials sum to one.</param>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>The input.</summary>
        public static Identity Identity() => new();

        /// <summary>Merges a range of dimensions into one.</summary>
        /// <param name="start_dim">The first dimension of the range.</param>
        /// <param name="end_dim">The last dimension of the range.</param>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>In training, zeroes each element with probability p and divides the others by 1 − p.</summary>
        /// <param name="p">The probability.</param>
        /// <param name="inplace">Whether the input itself is changed.</param>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
    }
}
