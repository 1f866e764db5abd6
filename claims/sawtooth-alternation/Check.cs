using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.SawtoothAlternation;

/// <summary>
/// Telgarsky 2015, the counting behind Theorem 1.1: counts the affine pieces of k tent layers, and finds
/// by dynamic programming the fewest mistakes of any classifier that is constant on at most t intervals.
/// </summary>
[ClaimCheck("sawtooth-alternation")]
public sealed class Check : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        int maxDepth = run.Int("max_depth"), log2Points = run.Int("log2_points"), points = 1 << log2Points;
        var plot = run.Plot(
            "Few intervals cannot follow alternating labels: the optimum lies on the line (1 − t/N)/2.",
            Axis.Linear("intervals t"),
            Axis.Linear("smallest share of mistakes"));

        var exactDepths = Enumerable.Range(1, maxDepth).Count(depth =>
        {
            run.Report(0.5 * depth / maxDepth, $"pieces of {depth} layers");
            return Pieces(depth) == 1L << depth;
        });

        // The control's labels are constant on N/8 points at a time.
        var labels = Enumerable.Range(0, points).Select(i => run.IsControl ? i / (points / 8) % 2 : i % 2).ToArray();
        var fewest = FewestMistakes(labels, run);
        for (var t = 2; t <= points; t += points / 32 + points / 32 % 2)
        {
            plot.Measured("best classifier with t intervals").Add(t, (double)fewest[t] / points);
            plot.Predicted("(1 − t/N)/2").Add(t, 0.5 * (1 - (double)t / points));
        }

        int[] counts = [2, points / 16, points / 4, points / 2, points - 2];
        return run.Evidence(
        [
            Finding.Count($"depths k = 1…{maxDepth} at which the network has exactly 2ᵏ pieces", exactDepths, maxDepth),
            Finding.Count($"mistakes of {log2Points} tent layers on the {points} points", DeepMistakes(log2Points, labels), 0),
            .. counts.Select(t => Finding.Count($"fewest mistakes with t = {t} intervals on {points} points", fewest[t], (points - t) / 2)),
        ]);
    }

    /// <summary>tent∘…∘tent, each fold a ReLU layer of two units.</summary>
    private static Tensor TentNetwork(Tensor x, int depth)
    {
        for (var layer = 0; layer < depth; layer++)
            x = 2 * x.relu() - 4 * (x - 0.5).relu();
        return x;
    }

    /// <summary>The maximal intervals of [0, 1] on which the network is affine. Its kinks lie on the grid, its values there are exact.</summary>
    private static long Pieces(int depth)
    {
        using var scope = NewDisposeScope();
        var cells = 1L << (depth + 2);
        var values = TentNetwork(linspace(0, 1, cells + 1, dtype: float64), depth);
        var rises = values.narrow(0, 1, cells) - values.narrow(0, 0, cells);
        var kinks = rises.narrow(0, 1, cells - 1).ne(rises.narrow(0, 0, cells - 1));
        return 1 + kinks.sum().item<long>();
    }

    private static long DeepMistakes(int depth, int[] labels)
    {
        using var scope = NewDisposeScope();
        var x = arange(labels.Length, dtype: float64) / labels.Length;
        var answers = TentNetwork(x, depth).gt(0.5).to_type(int32);
        return answers.ne(tensor(labels, dtype: int32)).sum().item<long>();
    }

    /// <summary>For every t, the fewest mistakes of a classifier that is constant on at most t intervals.</summary>
    private static int[] FewestMistakes(int[] labels, CheckContext run)
    {
        int n = labels.Length, impossible = n + 1;
        // best[t, c]: fewest mistakes on the points so far with t intervals, the last of which answers c.
        var best = new int[n + 1, 2];
        for (var t = 1; t <= n; t++)
            best[t, 0] = best[t, 1] = impossible;
        for (var i = 0; i < n; i++)
        {
            if (i % Math.Max(1, n / 32) == 0)
                run.Report(0.5 + 0.5 * i / n, $"best classifiers of the first {i} points");
            for (var t = n; t >= 1; t--)
            {
                // Either the current interval goes on or the other answer begins a new one.
                var (zero, one) = (Math.Min(best[t, 0], best[t - 1, 1]), Math.Min(best[t, 1], best[t - 1, 0]));
                (best[t, 0], best[t, 1]) = (zero + (labels[i] == 0 ? 0 : 1), one + (labels[i] == 1 ? 0 : 1));
            }

            best[0, 0] = best[0, 1] = impossible;
        }

        var fewest = new int[n + 1];
        fewest[0] = impossible;
        for (var t = 1; t <= n; t++)
            fewest[t] = Math.Min(fewest[t - 1], Math.Min(best[t, 0], best[t, 1]));
        return fewest;
    }
}
