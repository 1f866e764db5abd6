using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.RobustnessAccuracyTradeoff;

/// <summary>
/// Tsipras et al. 2019, Theorem 2.1: measures standard and robust accuracy of many classifiers and holds
/// the latter against δp/(1 − p).
/// </summary>
[ClaimCheck("robustness-accuracy-tradeoff")]
public sealed class Check : IClaimCheck
{
    private const int Linear = 21, Random = 40, Nodes = 4001;

    public Evidence Run(CheckContext run)
    {
        double reliability = run.Real("reliability"), strength = run.Real("weak_strength");
        double shift = (run.IsControl ? 1 : 2) * strength;
        var plot = run.Plot(
            "No classifier lies above the line, and the linear ones come down along it.",
            Axis.Linear("standard accuracy 1 − δ"),
            Axis.Linear("robust accuracy"));
        double odds = reliability / (1 - reliability);
        for (var i = 0; i <= 20; i++)
        {
            double accuracy = reliability + (1 - reliability) * i / 20;
            plot.Predicted("δp/(1 − p)").Add(accuracy, odds * (1 - accuracy));
        }

        // Nodes and weights for the noise of S; symmetric, as the proof needs of the noise.
        using var noise = linspace(-8, 8, Nodes, dtype: float64);
        using var density = (-0.5 * noise.square()).exp();
        using var weights = density / density.sum();
        using var random = randn(Random, 4, dtype: float64, generator: run.Generator);
        var shapes = random.data<double>().ToArray();

        double excess = double.NegativeInfinity, attained = 0;
        for (var i = 0; i < Linear + Random; i++)
        {
            run.Report((double)i / (Linear + Random), $"classifier {i + 1} of {Linear + Random}");
            var linear = i < Linear;
            var s = linear ? [] : shapes.AsSpan(4 * (i - Linear), 4).ToArray();
            // The middle one of the linear classifiers weighs x₁ with η√d.
            Tensor Score(double x1, Tensor weak) => linear
                ? weak + 2.0 * strength * i / (Linear - 1) * x1
                : weak + strength * (1 + s[0]) * x1 + s[1] * x1 * weak.tanh() + s[2] * (s[3] * weak).sin();

            double Accuracy(double attack)
            {
                using var scope = NewDisposeScope();
                double correct = 0;
                foreach (var label in (double[])[-1, 1])
                {
                    var weak = noise + label * (strength - attack);
                    double strongRight = (label * Score(label, weak)).gt(0.0).to_type(float64).dot(weights).item<double>();
                    double strongWrong = (label * Score(-label, weak)).gt(0.0).to_type(float64).dot(weights).item<double>();
                    correct += (reliability * strongRight + (1 - reliability) * strongWrong) / 2;
                }

                return correct;
            }

            double standard = Accuracy(0), robust = Accuracy(shift), bound = odds * (1 - standard);
            plot.Measured(linear ? "linear classifiers" : "random classifiers").Add(standard, robust);
            excess = Math.Max(excess, robust - bound);
            if (i == Linear / 2)
                attained = robust / bound;
        }

        return run.Evidence(
            Finding.AtMost(
                "robust accuracy − δp/(1 − p), the largest", excess, 0, 1e-6,
                "rounding: the nodes are symmetric like the noise, so the inequality holds for the discrete law itself"),
            Finding.AtLeast(
                "robust accuracy / (δp/(1 − p)) of sign(η√d·x₁ + S)", attained, 1, 0.02,
                "2p/(1 − p)·Φ(−2η√d) is below 0.003 for the parameters allowed, and the quadrature's share below 0.004"));
    }
}
