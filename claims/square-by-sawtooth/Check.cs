using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.SquareBySawtooth;

/// <summary>
/// Yarotsky 2017, Proposition 2 and its proof: builds the ReLU network f_m of every depth m up to max_depth
/// and measures sup |x² − f_m| on [0, 1] against 4^−(m+1).
/// </summary>
[ClaimCheck("square-by-sawtooth")]
public sealed class Check : IClaimCheck
{
    // The error is largest in the middle of a piece; these points contain all middles up to depth 13.
    private const int Cells = 1 << 14;

    public Evidence Run(CheckContext run)
    {
        int maxDepth = run.Int("max_depth");
        double brokenHeight = run.Real("control_height");
        double height = run.IsControl ? brokenHeight : 1;

        var plot = run.Plot(
            "Every further layer divides the error by four; as many units in one hidden layer fall far behind.",
            Axis.Linear("depth m"),
            Axis.Log("sup |x² − fₘ(x)|"));
        using var x = linspace(0, 1, Cells + 1, dtype: float64);
        using var square = x.square();
        List<double> depths = [], errors = [];
        double worstRatio = 1;

        for (var depth = 1; depth <= maxDepth; depth++)
        {
            using var scope = NewDisposeScope();
            double predicted = Math.Pow(4, -(depth + 1));
            double error = (square - Network(x, depth, height, run, maxDepth)).abs().max().item<double>();
            depths.Add(depth);
            errors.Add(error);
            if (Math.Abs(error / predicted - 1) > Math.Abs(worstRatio - 1))
                worstRatio = error / predicted;

            plot.Measured("network of depth m").Add(depth, error);
            plot.Predicted("4⁻⁽ᵐ⁺¹⁾").Add(depth, predicted);
            plot.Predicted("best with 3m units in one layer").Add(depth, 1 / (8 * Math.Pow(3 * depth + 1, 2)));
        }

        var fit = LineFit.Of(depths, [.. errors.Select(error => Math.Log(error, 4))]);
        return run.Evidence(
            Finding.Equal(
                $"4ᵐ⁺¹ · sup |x² − fₘ| at the depth m ≤ {maxDepth} where it is furthest from 1",
                worstRatio, 1, Math.ScaleB(1, -50) * Math.Pow(4, maxDepth + 1),
                "a few roundings of numbers below 1 (2⁻⁵⁰) in units of the smallest error"),
            Finding.Rate(
                "slope of log₄ sup |x² − fₘ| in m", fit, -1, 1e-6,
                "the law is exact at every depth, so the slope is too, up to rounding"));
    }

    /// <summary>f_m = x − Σ 4^−s·tent∘…∘tent: one ReLU layer per fold, the sum carried along.</summary>
    private static Tensor Network(Tensor x, int depth, double height, CheckContext run, int maxDepth)
    {
        Tensor sawtooth = x, sum = x;
        for (var layer = 1; layer <= depth; layer++)
        {
            run.Report((depth * (depth - 1) / 2 + layer) / (maxDepth * (maxDepth + 1) / 2.0), $"depth {depth}, layer {layer}");
            sawtooth = 2 * height * sawtooth.relu() - 4 * height * (sawtooth - 0.5).relu();
            sum = sum - Math.Pow(4, -layer) * sawtooth;
        }

        return sum;
    }
}
