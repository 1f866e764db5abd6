using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.NtkSpectralRates;

/// <summary>
/// Theorem 4.1: trains the first layer of a wide ReLU network by gradient descent and measures how fast the
/// residual decays along each eigenvector of the infinite-width Gram matrix H∞, against log(1 − ηλᵢ) a step.
/// </summary>
[ClaimCheck("ntk-spectral-rates")]
public sealed class Check : IClaimCheck
{
    private const int Dimension = 4;

    /// <summary>η λ₁: below 1, so that every mode decays without changing sign.</summary>
    private const double StepTimesTopEigenvalue = 0.1;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int n = run.Int("inputs"), width = 2 * run.Int("pairs"), modes = run.Int("modes");
        using var scope = NewDisposeScope();
        var x = nn.functional.normalize(randn(n, Dimension, dtype: float64, generator: run.Generator), dim: 1);
        var (lambda, v) = Spectrum(x, modes);
        var start = Math.Sqrt((double)n / modes); // gives the labels mean square 1
        var y = start * v.sum(1);

        // Every neuron has a twin with the opposite output weight: the network starts at zero exactly (κ → 0).
        var half = randn(width / 2, Dimension, dtype: float64, generator: run.Generator);
        var sign = cat([ones(width / 2, dtype: float64), -ones(width / 2, dtype: float64)]);

        // The control scales the output by 1/m in place of 1/√m; the step grows by m, so that the kernel at the
        // start, and with it the predicted rate, is the same in both arms.
        var scale = Math.Pow(width, run.IsControl ? -1 : -0.5);
        var eta = StepTimesTopEigenvalue / lambda[0];
        var w = nn.Parameter(cat([half, half]));
        using var descent = optim.SGD([w], eta / (scale * scale * width));

        var stops = lambda.Select(l => (int)Math.Ceiling(1 / (eta * l))).ToArray();
        var error = SamplingError(x, v, half, lambda, eta, stops);
        var ratios = new double[modes];
        var plot = run.Plot(
            "Each part of the residual decays at the rate of its own eigenvalue: marks follow the lines.",
            Axis.Linear("gradient step k"), Axis.Log("|vᵢᵀ(y − u(k))|"));
        for (var k = 0; k <= stops[^1]; k++)
        {
            using var inner = NewDisposeScope();
            descent.zero_grad();
            var residual = y - scale * nn.functional.relu(x.matmul(w.t())).matmul(sign);
            var parts = v.t().matmul(residual.detach()).data<double>().ToArray();
            for (var i = 0; i < modes; i++)
            {
                if (k == stops[i])
                    ratios[i] = Math.Log(Math.Abs(parts[i]) / start) / (k * Math.Log(1 - eta * lambda[i]));
                if (k > stops[i] || k % Math.Max(1, stops[i] / 12) != 0)
                    continue;
                plot.Measured($"mode {i + 1}").Add(k, Math.Abs(parts[i]));
                plot.Predicted($"(1 − ηλ{(char)('₁' + i)})ᵏ").Add(k, start * Math.Pow(1 - eta * lambda[i], k));
            }

            (0.5 * residual.square().sum()).backward();
            descent.step();
            run.Report((double)k / stops[^1], $"step {k} of {stops[^1]}");
        }

        return run.Evidence([.. Enumerable.Range(0, modes).Select(i => Finding.Equal(
            $"decay rate of mode {i + 1} over log(1 − ηλ{(char)('₁' + i)})", ratios[i], 1, 5 * error[i],
            "five standard errors of the kernel of so many random neurons about H∞, carried to the rate to first order; the fifth leaves room for the second", error[i]))]);
    }

    /// <summary>The largest eigenvalues of H∞ᵢⱼ = xᵢᵀxⱼ (π − arccos xᵢᵀxⱼ) / 2π, in descending order.</summary>
    private static (double[] Lambda, Tensor V) Spectrum(Tensor x, int modes)
    {
        var cosine = x.matmul(x.t()).clamp(-1, 1);
        var (values, vectors) = linalg.eigh(cosine * (Math.PI - cosine.arccos()) / (2 * Math.PI));
        return (values.flip(0).narrow(0, 0, modes).contiguous().data<double>().ToArray(), vectors.flip(1).narrow(1, 0, modes).contiguous());
    }

    /// <summary>
    /// The kernel at the start is a mean over independent neurons w of φᵢ·φⱼ with φᵢ = Σₐ (vᵢ)ₐ xₐ 1{w·xₐ > 0}. To first
    /// order its error E about H∞ changes the measured ratio of mode i by Σⱼ cᵢⱼEᵢⱼ, where with a = 1 − ηλᵢ, b = 1 − ηλⱼ
    /// cᵢⱼ = η Σₛ aˢ bᵏ⁻¹⁻ˢ / (aᵏ k |log a|); its standard error is that of a mean over the neurons.
    /// </summary>
    private static double[] SamplingError(Tensor x, Tensor v, Tensor neurons, double[] lambda, double eta, int[] stops)
    {
        var weights = new double[lambda.Length * lambda.Length];
        for (var i = 0; i < lambda.Length; i++)
        {
            double a = 1 - eta * lambda[i], k = stops[i];
            for (var j = 0; j < lambda.Length; j++)
            {
                var sum = Enumerable.Range(0, stops[i]).Sum(s => Math.Pow(a, s - k) * Math.Pow(1 - eta * lambda[j], k - 1 - s));
                weights[i * lambda.Length + j] = -eta * sum / (k * Math.Log(a));
            }
        }

        var active = neurons.matmul(x.t()).gt(0).to(float64);
        var features = einsum("ra,ai,ad->rid", active, v, x);
        var effects = features.matmul(features.transpose(1, 2)).mul(tensor(weights).reshape(lambda.Length, lambda.Length)).sum(2);
        return effects.var(0).div(neurons.shape[0]).sqrt().data<double>().ToArray();
    }
}
