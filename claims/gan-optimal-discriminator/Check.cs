using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.GanOptimalDiscriminator;

/// <summary>
/// Proposition 1 and Theorem 1: trains a discriminator between data p and a generator that moves from q to p, and
/// compares the value reached with 2 JSD − log 4. Training knows neither the formula nor the optimum.
/// </summary>
[ClaimCheck("gan-optimal-discriminator")]
public sealed class Check : IClaimCheck
{
    private const int Mixtures = 21;
    private const int Steps = 200;
    private const double Rate = 0.2;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int atoms = run.Int("atoms"), degree = run.Int("degree");
        using var scope = NewDisposeScope();

        // Dirichlet(1): normalised exponentials.
        var draws = empty(2, atoms, dtype: float64).exponential_(1, run.Generator);
        var (p, q) = (draws[0] / draws[0].sum(), draws[1] / draws[1].sum());

        // Free: one logit an atom. Restricted: a polynomial in the position of the atom.
        var features = run.IsControl
            ? linspace(-1, 1, atoms, dtype: float64).unsqueeze(1).pow(arange(degree + 1, dtype: float64))
            : eye(atoms, dtype: float64);
        using var discriminator = nn.Linear(features.shape[1], 1, hasBias: false, dtype: float64);
        using (no_grad())
            discriminator.weight!.zero_();

        double gap = 0, distance = 0;
        var plot = run.Plot(
            "The value that training reaches is 2 JSD − log 4, and least where the generator has become the data.",
            Axis.Linear("share s of the data in the generator's distribution (1 − s)q + sp"), Axis.Linear("value of the game"));
        for (var mixture = Mixtures - 1; mixture >= 0; mixture--)
        {
            using var inner = NewDisposeScope();
            var share = mixture / (Mixtures - 1.0);
            var generated = (1 - share) * q + share * p;
            var value = Train(discriminator, features, p, generated);
            var mean = 0.5 * (p + generated);
            var divergence = 0.5 * (p * (p / mean).log() + generated * (generated / mean).log()).sum().item<double>();
            var predicted = 2 * divergence - Math.Log(4);
            gap = Math.Max(gap, Math.Abs(value - predicted));
            distance = Math.Max(distance, (mean * (discriminator.forward(features).squeeze(1).sigmoid() - p / (p + generated)).abs()).sum().item<double>());
            plot.Measured("trained discriminator").Add(share, value);
            plot.Predicted("2 JSD − log 4").Add(share, predicted);
            run.Report((Mixtures - mixture) / (double)Mixtures, $"share {share:0.00}");
        }

        return run.Evidence(
            Finding.Equal("largest |value − (2 JSD − log 4)|", gap, 0, 1e-4, "the value is flat at its maximum: logits off by 0.01, as training may leave them, cost less than 1e-4"),
            Finding.Equal("largest mean of |D − p/(p + q)|", distance, 0, 5e-3, "logits off by 0.01 move D by at most a quarter of that"));
    }

    /// <summary>Maximises E_p log D + E_q log(1 − D) by Adam with a cosine schedule, from where it stands.</summary>
    private static double Train(nn.Module<Tensor, Tensor> discriminator, Tensor features, Tensor p, Tensor q)
    {
        using var adam = optim.Adam(discriminator.parameters(), Rate);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(adam, Steps);
        var value = double.NaN;
        for (var step = 0; step < Steps; step++)
        {
            using var inner = NewDisposeScope();
            adam.zero_grad();
            var logits = discriminator.forward(features).squeeze(1);
            var loss = -(p * nn.functional.logsigmoid(logits) + q * nn.functional.logsigmoid(-logits)).sum();
            loss.backward();
            adam.step();
            schedule.step();
            value = -loss.item<double>();
        }

        return value;
    }
}
