using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.FiniteSampleDoubleDescent;

/// <summary>
/// Belkin, Hsu and Xu 2020, the Gaussian model with all features fitted: measures the mean risk of
/// minimum-norm least squares at seven ratios p/n and divides it by the closed form.
/// </summary>
[ClaimCheck("finite-sample-double-descent")]
public sealed class Check : IClaimCheck
{
    private const int Batch = 10;
    private static readonly double[] Ratios = [0.25, 0.5, 0.75, 1.25, 1.5, 2, 4];

    public Evidence Run(CheckContext run)
    {
        int n = run.Int("samples"), draws = run.Int("draws");
        double noise = run.Real("noise_variance");
        var plot = run.Plot(
            "The risk climbs to a pole at p = n and descends again beyond it, on the exact curve.",
            Axis.Linear("features per sample p/n"),
            Axis.Log("risk E‖β̂ − β‖²"));
        for (var p = n / 8; p <= 4.2 * n; p += Math.Max(1, n / 40))
        {
            if (Math.Abs(p - n) >= 2)
                plot.Predicted(p < n ? "formula, p < n" : "formula, p > n").Add((double)p / n, Formula(n, p, noise));
        }

        var findings = new List<Finding>();
        foreach (var ratio in Ratios)
        {
            var p = (int)Math.Round(ratio * n);
            double formula = Formula(n, p, noise);
            var (mean, error) = MeanRisk(run, n, p, noise, draws, (double)findings.Count / Ratios.Length);
            plot.Measured("mean risk").Add((double)p / n, mean, error);
            findings.Add(Finding.Equal(
                $"mean risk / formula at p = {p}, n = {n}", mean / formula, 1, 5 * error / formula,
                $"five standard errors of the mean over {draws} designs", error / formula));
        }

        return run.Evidence(findings);
    }

    private static double Formula(int n, int p, double noise) =>
        p < n ? noise * p / (n - p - 1) : 1 - (double)n / p + noise * n / (p - n - 1);

    /// <summary>The variances of the features, of mean 1: equal, or in the control proportional to 1/j².</summary>
    private static Tensor Variances(int p, bool equal)
    {
        var variances = equal ? ones(p, dtype: float64) : arange(1, p + 1, dtype: float64).pow(-2.0);
        return variances / variances.mean();
    }

    /// <summary>Mean over the designs of ‖Σ^½(I − X⁺X)β‖² + σ²·tr(ΣX⁺X⁺ᵀ) for a random unit vector β, with its standard error.</summary>
    private static (double Mean, double Error) MeanRisk(CheckContext run, int n, int p, double noise, int draws, double done)
    {
        var risks = new List<double>(draws);
        while (risks.Count < draws)
        {
            run.Report(done + (double)risks.Count / draws / Ratios.Length, $"p = {p}: {risks.Count} of {draws} designs");
            using var scope = NewDisposeScope();
            var count = Math.Min(Batch, draws - risks.Count);
            var variances = Variances(p, equal: !run.IsControl);
            var design = randn(count, n, p, dtype: float64, generator: run.Generator) * variances.sqrt();
            var direction = randn(count, p, 1, dtype: float64, generator: run.Generator);
            var beta = direction / direction.square().sum(1, keepdim: true).sqrt();

            var (_, singular, rows) = linalg.svd(design, fullMatrices: false);
            var missed = beta - rows.transpose(1, 2).matmul(rows.matmul(beta));
            var bias = (missed.squeeze(2).square() * variances).sum(1);
            var variance = ((rows / singular.unsqueeze(2)).square() * variances).flatten(1).sum(1);
            risks.AddRange((bias + noise * variance).data<double>().ToArray());
        }

        double mean = risks.Average();
        double spread = risks.Sum(risk => (risk - mean) * (risk - mean)) / (draws - 1);
        return (mean, Math.Sqrt(spread / draws));
    }
}
