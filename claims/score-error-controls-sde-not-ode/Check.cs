using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.ScoreErrorControlsSdeNotOde;

/// <summary>
/// Chen et al. 2023, the Girsanov step of the main theorem: integrates mean and variance of a Gaussian
/// reverse process with an erroneous score and holds KL(q₀‖p̂₀) against ∫E‖e‖²dt.
/// </summary>
[ClaimCheck("score-error-controls-sde-not-ode")]
public sealed class Check : IClaimCheck
{
    private const int Steps = 2000, Directions = 16, Sizes = 7, Looks = 40;

    public Evidence Run(CheckContext run)
    {
        double data = Math.Pow(run.Real("data_deviation"), 2), time = run.Real("time"), largest = run.Real("largest_error");
        // The drift is x + 2ŝ with noise √2 for the SDE, x + ŝ without noise for the ODE.
        var (share, noise) = run.IsControl ? (1, 0) : (2, 2);
        double Variance(double t) => 1 - (1 - data) * Math.Exp(-2 * t);
        // Steps in proportion to the variance: short ones near the data, where the score is steep.
        double Time(int step) => data * (Math.Pow(1 + time / data, (double)step / Steps) - 1);
        // ∫ ds/v_s from t to T, in closed form.
        double Integral(double t) => 0.5 * Math.Log((Math.Exp(2 * time) - 1 + data) / (Math.Exp(2 * t) - 1 + data));

        var plot = run.Plot(
            "On the way back to the data the SDE stays below the score error made so far; the ODE crosses it.",
            Axis.Log("noising time t + variance of the data"),
            Axis.Log("KL(q_t‖p̂_t)"));

        // Errors e = (constant + slope·z)/√v with z the standardised position: one row per size, one column per direction.
        using var sizes = (largest * exp2(-arange(Sizes, dtype: float64))).unsqueeze(1);
        using var angles = 2 * Math.PI * rand(Directions, dtype: float64, generator: run.Generator);
        using var constant = sizes * angles.cos();
        using var slope = sizes * angles.sin();
        var shift = zeros_like(constant);
        var variance = ones_like(constant) * Variance(time);
        double worst = 0;
        for (var step = Steps - 1; step >= 0; step--)
        {
            using var scope = NewDisposeScope();
            double now = Time(step), length = Time(step + 1) - now, v = Variance(now + length / 2);
            // The mean's shift obeys dΔ = (aΔ + share·constant/√v)dτ, the variance dV = (2aV + noise)dτ; the trapezoidal rule.
            var half = (1 + share * (slope - 1) / v) * (length / 2);
            var nextShift = (shift * (1 + half) + constant * (share * length / Math.Sqrt(v))) / (1 - half);
            var nextVariance = (variance * (1 + 2 * half) + noise * length) / (1 - 2 * half);
            (shift, variance) = (nextShift.MoveToOuterDisposeScope(), nextVariance.MoveToOuterDisposeScope());
            if (step % (Steps / Looks) != 0)
                continue;

            run.Report(1 - (double)step / Steps, $"noising time {now:g2}");
            // KL(N(0, v) ‖ N(Δ, V)) with v the variance of q_t.
            var quotient = Variance(now) / variance;
            var divergence = 0.5 * (quotient - 1 - quotient.log() + shift.square() / variance);
            plot.Measured("sampler, worst direction of the largest error").Add(now + data, divergence[0].max().item<double>());
            plot.Predicted("score error since T").Add(now + data, largest * largest * Integral(now));
            worst = Math.Max(worst, (divergence / (sizes.square() * Integral(now))).max().item<double>());
        }

        return run.Evidence(Finding.AtMost(
            $"KL(q_t‖p̂_t) / ∫E‖e‖², the largest over {Looks} times, {Sizes} sizes and {Directions} directions of error", worst, 1, 0.01,
            "steps of the integration: halving them changes the ratio by less than 0.001"));
    }
}
