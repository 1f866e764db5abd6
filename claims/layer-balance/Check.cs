using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.LayerBalance;

/// <summary>
/// Theorem 2.1: ‖incoming‖² − ‖outgoing‖² of a ReLU neuron does not move under gradient flow. Gradient descent
/// moves it by ηΣ‖·‖² terms of order η over a fixed time, so the drift must vanish in proportion to the step.
/// </summary>
[ClaimCheck("layer-balance")]
public sealed class Check : IClaimCheck
{
    private const int Inputs = 20;
    private const int Dimension = 5;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int hidden = run.Int("hidden_layers"), width = run.Int("width");
        var time = run.Real("time");
        using var scope = NewDisposeScope();
        var x = randn(Inputs, Dimension, dtype: float64, generator: run.Generator);
        var y = randn(Inputs, 1, dtype: float64, generator: run.Generator);
        var start = Enumerable.Range(0, hidden + 1)
            .Select(layer => (From: layer == 0 ? Dimension : width, To: layer == hidden ? 1 : width))
            .Select(size => randn(size.To, size.From, dtype: float64, generator: run.Generator) / Math.Sqrt(size.From))
            .ToArray();

        double[] steps = [0.01, 0.007, 0.005, 0.0035, 0.0025];
        var total = steps.Sum(eta => time / eta);
        var done = 0.0;
        List<double> etas = [], drifts = [];
        var plot = run.Plot(
            "The drift of the balance vanishes in proportion to the step, so gradient flow keeps it.",
            Axis.Log("step size η"), Axis.Log("largest change of ‖incoming‖² − ‖outgoing‖² over time T"));
        foreach (var step in steps)
        {
            using var inner = NewDisposeScope();
            using var net = Network(start, smooth: run.IsControl);
            var count = (int)Math.Round(time / step);
            var eta = time / count;
            using var descent = optim.SGD(net.parameters(), eta);
            var before = Balance(net);
            for (var k = 0; k < count; k++)
            {
                using var iteration = NewDisposeScope();
                descent.zero_grad();
                (0.5 * (net.forward(x) - y).square().mean()).backward();
                descent.step();
                if (k % 20 == 0)
                    run.Report((done + k) / total, $"η = {eta:g3}, step {k} of {count}");
            }

            done += time / step;
            etas.Add(eta);
            drifts.Add((Balance(net) - before).abs().max().item<double>());
            plot.Measured("drift of gradient descent").Add(eta, drifts[^1]);
            plot.Predicted("slope 1").Add(eta, drifts[0] * eta / etas[0]);
        }

        return run.Evidence(Finding.Rate(
            "power of η in the drift of the balance", LineFit.LogLog(etas, drifts), 1, 0.15,
            "the drift is η·c(1 + O(η)); the steps are small enough that the second term bends the slope by less than 0.1"));
    }

    private static nn.Module<Tensor, Tensor> Network(Tensor[] start, bool smooth)
    {
        var layers = new List<nn.Module<Tensor, Tensor>>();
        foreach (var weight in start)
        {
            if (layers.Count > 0)
                layers.Add(smooth ? nn.Tanh() : nn.ReLU());
            var layer = nn.Linear(weight.shape[1], weight.shape[0], hasBias: false, dtype: float64);
            using (no_grad())
                layer.weight!.copy_(weight);
            layers.Add(layer);
        }

        return nn.Sequential(layers);
    }

    /// <summary>Row norms of each layer less column norms of the next: one number for each hidden neuron.</summary>
    private static Tensor Balance(nn.Module net)
    {
        var weights = net.parameters().Select(weight => weight.detach().square()).ToArray();
        return cat([.. weights.Zip(weights.Skip(1), (into, outOf) => into.sum(1) - outOf.t().sum(1))]);
    }
}
