using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.LinearNetStrictSaddles;

/// <summary>
/// Theorem 2.3: builds a critical point of ½‖W_H⋯W₁ − M‖² on every subset of singular directions that passes the
/// bottleneck, and takes the least eigenvalue of the full Hessian there, computed by automatic differentiation.
/// </summary>
[ClaimCheck("linear-net-strict-saddles")]
public sealed class Check : IClaimCheck
{
    // Rounding in the Hessian and its eigenvalues is about 1e-13 here; true values are of the order of the gaps of M.
    private const double Rounding = 1e-9;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int d = run.Int("dimension"), k = run.Int("bottleneck");
        var depth = run.IsControl ? 3 : 2;
        using var scope = NewDisposeScope();
        var target = randn(d, d, dtype: float64, generator: run.Generator);
        var (u, s, vh) = linalg.svd(target);
        var sigma = s.data<double>().ToArray();

        var subsets = Enumerable.Range(0, 1 << d)
            .Select(bits => Enumerable.Range(0, d).Where(i => (bits >> i & 1) == 1).ToArray())
            .Where(subset => subset.Length <= k)
            .ToArray();
        double gradient = 0, deviation = 0, atMinimum = double.NaN;
        var strict = 0;
        var plot = run.Plot(
            "Every saddle has negative curvature, of the size of the best exchange of a learned direction for an unlearned one.",
            Axis.Linear("predicted least eigenvalue of the Hessian"), Axis.Linear("measured least eigenvalue of the Hessian"));
        plot.Predicted("equal").Add(-sigma[0], -sigma[0]);
        plot.Predicted("equal").Add(0, 0);
        for (var index = 0; index < subsets.Length; index++)
        {
            using var inner = NewDisposeScope();
            var subset = subsets[index];
            var (slope, least) = Curvature(CriticalPoint(run, depth, k, u, s, vh, subset), depth, k, target);
            gradient = Math.Max(gradient, slope);
            if (subset.SequenceEqual(Enumerable.Range(0, k)))
            {
                atMinimum = least;
            }
            else
            {
                var predicted = (subset.Length < k ? 0 : sigma[subset[^1]]) - sigma.Where((_, j) => !subset.Contains(j)).Max();
                deviation = Math.Max(deviation, Math.Abs(least - predicted));
                strict += least < -Rounding ? 1 : 0;
                plot.Measured("saddles").Add(predicted, least);
            }

            run.Report((index + 1.0) / subsets.Length, $"critical point {index + 1} of {subsets.Length}");
        }

        const string because = "rounding: about 1e-13, with room to spare";
        return run.Evidence(
            Finding.AtMost("largest gradient entry at the points built", gradient, 0, Rounding, because),
            Finding.Count("saddles with a direction of negative curvature", strict, subsets.Length - 1),
            Finding.AtMost("largest distance of the least eigenvalue from min σ(learned) − max σ(unlearned)", deviation, 0, Rounding, because),
            Finding.AtLeast("least eigenvalue at the global minimum", atMinimum, 0, Rounding, because));
    }

    /// <summary>
    /// Weights that learn the singular directions in the subset, with equal singular values σ^(1/H) in all layers and
    /// random rotations between them. Directions of the bottleneck that are left over carry zeros.
    /// </summary>
    private static Tensor CriticalPoint(CheckContext run, int depth, int k, Tensor u, Tensor s, Tensor vh, int[] subset)
    {
        var learned = tensor(subset.Select(i => (long)i).ToArray());
        var root = zeros(k, dtype: float64);
        root.narrow(0, 0, subset.Length).copy_(s.index_select(0, learned).pow(1.0 / depth));
        var layers = new Tensor[depth];
        var right = pad(vh.index_select(0, learned), k);
        for (var layer = 0; layer < depth - 1; layer++)
        {
            var (rotation, _) = linalg.qr(randn(k, k, dtype: float64, generator: run.Generator));
            layers[layer] = rotation.matmul(root.unsqueeze(1) * right);
            right = rotation.t();
        }

        layers[^1] = (pad(u.t().index_select(0, learned), k).t() * root).matmul(right);
        return cat([.. layers.Select(layer => layer.reshape(-1))]);

        static Tensor pad(Tensor rows, int count) =>
            cat([rows, zeros(count - rows.shape[0], rows.shape[1], dtype: float64)]);
    }

    /// <summary>Largest entry of the gradient and least eigenvalue of the Hessian of the loss at θ = (W₁, …, W_H).</summary>
    private static (double Gradient, double LeastEigenvalue) Curvature(Tensor point, int depth, int k, Tensor target)
    {
        var d = target.shape[0];
        var theta = point.detach().requires_grad_();
        var product = theta.narrow(0, 0, k * d).view(k, d);
        for (var layer = 1; layer < depth - 1; layer++)
            product = theta.narrow(0, k * d + (layer - 1) * k * k, k * k).view(k, k).matmul(product);
        product = theta.narrow(0, theta.shape[0] - d * k, d * k).view(d, k).matmul(product);
        var loss = 0.5 * (product - target).square().sum();
        var gradient = autograd.grad([loss], [theta], create_graph: true)[0];
        var rows = Enumerable.Range(0, (int)theta.shape[0])
            .Select(i => autograd.grad([gradient[i]], [theta], retain_graph: true)[0]);
        return (gradient.abs().max().item<double>(), linalg.eigvalsh(stack(rows)).min().item<double>());
    }
}
