using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.ResidualNetEulerRate;

/// <summary>
/// E 2017 (and Haber and Ruthotto 2017, Chen et al. 2018): measures how fast the output of a residual
/// network of L layers approaches the solution of its differential equation.
/// </summary>
[ClaimCheck("residual-net-euler-rate")]
public sealed class Check : IClaimCheck
{
    private const int Inputs = 20, ReferenceSteps = 1024;

    public Evidence Run(CheckContext run)
    {
        int width = run.Int("width"), maxDepth = run.Int("max_depth");
        double scale = run.Real("weight_scale") / Math.Sqrt(width);
        var plot = run.Plot(
            "Doubling the depth halves the distance to the differential equation.",
            Axis.Log("layers L"),
            Axis.Log("rms distance |x_L − x(1)|"));

        // Rows: the weight matrix, and the bias as its last row; one matrix for each of 1, sin 2πt, cos 2πt.
        Tensor Coefficients() => scale * randn(3, width + 1, width, dtype: float64, generator: run.Generator);
        using var input = randn(Inputs, width, dtype: float64, generator: run.Generator);
        using var fixedCoefficients = Coefficients();

        Tensor Layer(Tensor x, double t)
        {
            var coefficients = run.IsControl ? Coefficients() : fixedCoefficients;
            var parameters = coefficients[0] + coefficients[1] * Math.Sin(2 * Math.PI * t) + coefficients[2] * Math.Cos(2 * Math.PI * t);
            return (x.matmul(parameters.narrow(0, 0, width)) + parameters[width]).tanh();
        }

        using var limit = Solve(run, input, Layer);
        List<double> depths = [], distances = [];
        for (var depth = 8; depth <= maxDepth; depth *= 2)
        {
            using var output = Network(run, input, Layer, depth, maxDepth);
            using var distance = (output - limit).square().mean().sqrt();
            depths.Add(depth);
            distances.Add(distance.item<double>());
            plot.Measured("network of L layers").Add(depth, distances[^1]);
            plot.Predicted("1/L through the first point").Add(depth, distances[0] * 8 / depth);
        }

        return run.Evidence(Finding.Rate(
            "exponent of |x_L − x(1)| in L", LineFit.LogLog(depths, distances), -1, 0.1,
            "the next term of Euler's error, of relative size about 1/L, bends the line by a few hundredths from L = 8 on"));
    }

    /// <summary>x_{l+1} = x_l + f(x_l, θ(l/L))/L.</summary>
    private static Tensor Network(CheckContext run, Tensor input, Func<Tensor, double, Tensor> layer, int depth, int maxDepth)
    {
        var x = input.clone();
        for (var l = 0; l < depth; l++)
        {
            if (l % 16 == 0)
                run.Report(0.5 + 0.25 * (depth + l) / maxDepth, $"{depth} layers");
            using var scope = NewDisposeScope();
            x = (x + layer(x, (double)l / depth) / depth).MoveToOuterDisposeScope();
        }

        return x;
    }

    /// <summary>x(1) by the Runge–Kutta method of fourth order.</summary>
    private static Tensor Solve(CheckContext run, Tensor input, Func<Tensor, double, Tensor> layer)
    {
        const double Step = 1.0 / ReferenceSteps;
        var x = input.clone();
        for (var i = 0; i < ReferenceSteps; i++)
        {
            if (i % 64 == 0)
                run.Report(0.5 * i / ReferenceSteps, "solving the differential equation");
            using var scope = NewDisposeScope();
            double t = i * Step;
            var k1 = layer(x, t);
            var k2 = layer(x + Step / 2 * k1, t + Step / 2);
            var k3 = layer(x + Step / 2 * k2, t + Step / 2);
            var k4 = layer(x + Step * k3, t + Step);
            x = (x + Step / 6 * (k1 + 2 * k2 + 2 * k3 + k4)).MoveToOuterDisposeScope();
        }

        return x;
    }
}
