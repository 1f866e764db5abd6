using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.SgdModifiedEquationOrder;

/// <summary>
/// Compares the moments of SGD on random quadratics with those of the stochastic modified equation at the same
/// time, both computed exactly (no sampling), and fits the power of the step η with which they meet.
/// </summary>
[ClaimCheck("sgd-modified-equation-order")]
public sealed class Check : IClaimCheck
{
    private const int Sizes = 20;
    private const double Start = 2;
    private const double CoarsestStep = 0.1;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int samples = run.Int("samples"), degree = run.Int("moments");
        var horizon = run.Real("horizon");
        using var scope = NewDisposeScope();

        // fᵢ(x) = aᵢx²/2 − bᵢx
        var a = 0.5 + 1.5 * rand(samples, dtype: float64, generator: run.Generator);
        var b = randn(samples, dtype: float64, generator: run.Generator);
        var initial = full(degree + 1, Start, dtype: float64).pow(arange(degree + 1, dtype: float64));

        var plot = run.Plot(
            "With the corrected drift the error falls with the square of the step; without it, in proportion to the step.",
            Axis.Log("step size η"), Axis.Log("largest error of a moment E xᵏ at time T"));
        List<double> steps = [], errors = [];
        for (var size = 0; size < Sizes; size++)
        {
            using var inner = NewDisposeScope();
            var count = (int)Math.Round(Math.Ceiling(horizon / CoarsestStep) * Math.Pow(2, size / 4.0));
            var eta = horizon / count;
            var sgd = linalg.matrix_power(SgdStep(a, b, eta, degree), count).matmul(initial);
            var correction = run.IsControl ? 0 : eta / 2;
            var sde = matrix_exp(horizon * Generator(a, b, eta, correction, degree)).matmul(initial);
            steps.Add(eta);
            errors.Add((sgd - sde).abs().max().item<double>());
            plot.Measured("SGD against the SDE").Add(eta, errors[^1]);
            plot.Predicted("slope 2").Add(eta, errors[0] * Math.Pow(eta / steps[0], 2));
            run.Report((size + 1.0) / Sizes, $"η = {eta:g3}");
        }

        return run.Evidence(Finding.Rate(
            "power of η in the largest error of a moment", LineFit.LogLog(steps, errors), 2, 0.15,
            "the next term of the expansion is smaller by a factor of order η; over these steps it bends the slope by less than 0.1"));
    }

    /// <summary>One step maps the moments E xʲ to E ((1 − ηa)x + ηb)ᵏ, whose coefficients are means over the samples.</summary>
    private static Tensor SgdStep(Tensor a, Tensor b, double eta, int degree)
    {
        var step = new double[(degree + 1) * (degree + 1)];
        for (var k = 0; k <= degree; k++)
        {
            for (var j = 0; j <= k; j++)
                step[k * (degree + 1) + j] = Binomial(k, j) * ((1 - eta * a).pow(j) * (eta * b).pow(k - j)).mean().item<double>();
        }

        return tensor(step).reshape(degree + 1, degree + 1);
    }

    /// <summary>
    /// d/dt E Xᵏ = k E Xᵏ⁻¹μ(X) + ½k(k−1) η E Xᵏ⁻²Σ(X), with f' = Ax − B, drift μ = −(1 + correction·A)(AX − B), which
    /// for correction = η/2 is −∇(f + η/4 |∇f|²), and Σ the variance of fᵢ' over the samples.
    /// </summary>
    private static Tensor Generator(Tensor a, Tensor b, double eta, double correction, int degree)
    {
        double meanA = a.mean().item<double>(), meanB = b.mean().item<double>();
        double varA = a.var(false).item<double>(), varB = b.var(false).item<double>();
        var covariance = ((a - meanA) * (b - meanB)).mean().item<double>();
        var kappa = 1 + correction * meanA;
        var generator = new double[(degree + 1) * (degree + 1)];
        for (var k = 1; k <= degree; k++)
        {
            var row = k * (degree + 1);
            var diffusion = eta * k * (k - 1) / 2.0;
            generator[row + k] = -k * kappa * meanA + diffusion * varA;
            generator[row + k - 1] = k * kappa * meanB - 2 * diffusion * covariance;
            if (k > 1)
                generator[row + k - 2] = diffusion * varB;
        }

        return tensor(generator).reshape(degree + 1, degree + 1);
    }

    private static double Binomial(int n, int k) => k == 0 ? 1 : Binomial(n - 1, k - 1) * n / k;
}
