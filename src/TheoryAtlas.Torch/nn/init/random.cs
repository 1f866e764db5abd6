using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with numbers drawn evenly from an interval.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <param name="low">The interval's lower end.</param>
            /// <param name="high">The interval's upper end.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var untracked = no_grad();
                Ops.uniform_.Run(tensor, low, high, generator);
                return tensor;
            }

            /// <summary>Fills with normally distributed numbers.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <param name="mean">Their mean.</param>
            /// <param name="std">Their standard deviation.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var untracked = no_grad();
                Ops.normal_.Run(tensor, mean, std, generator);
                return tensor;
            }

            /// <summary>Fills with normally distributed numbers, given that they lie in an interval.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <param name="mean">The mean before the restriction.</param>
            /// <param name="std">The standard deviation before the restriction.</param>
            /// <param name="a">The interval's lower end.</param>
            /// <param name="b">The interval's upper end.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                // The distribution function's inverse of uniform numbers between its values at a and b.
                using var ends = torch.tensor(new[] { (a - mean) / std / Math.Sqrt(2), (b - mean) / std / Math.Sqrt(2) });
                var at = ends.erf().data<double>();
                Ops.uniform_.Run(tensor, at[0], at[1], generator);
                tensor.erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
                return tensor;
            }

            /// <summary>Uniform with variance gain²·2/(fanIn + fanOut), after Glorot and Bengio.</summary>
            /// <param name="tensor">Weights of shape (out, in, window…).</param>
            /// <param name="gain">The factor of the standard deviation.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0, Generator? generator = null)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <summary>Normal with variance gain²·2/(fanIn + fanOut), after Glorot and Bengio.</summary>
            /// <param name="tensor">Weights of shape (out, in, window…).</param>
            /// <param name="gain">The factor of the standard deviation.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0, Generator? generator = null) =>
                normal_(tensor, 0, XavierDeviation(tensor, gain), generator);

            /// <summary>Uniform with variance gain²/fan, after He et al.</summary>
            /// <param name="tensor">Weights of shape (out, in, window…).</param>
            /// <param name="a">The slope of the leaky ReLU.</param>
            /// <param name="mode">Which fan.</param>
            /// <param name="nonlinearity">What the gain makes up for.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound, generator);
            }

            /// <summary>Normal with variance gain²/fan, after He et al.</summary>
            /// <param name="tensor">Weights of shape (out, in, window…).</param>
            /// <param name="a">The slope of the leaky ReLU.</param>
            /// <param name="mode">Which fan.</param>
            /// <param name="nonlinearity">What the gain makes up for.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU, Generator? generator = null) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity), generator);

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var fan = mode == FanInOut.FanIn ? fanIn : fanOut;
                return fan == 0 ? 0 : calculate_gain(nonlinearity, a) / Math.Sqrt(fan);
            }
        }
    }
}
