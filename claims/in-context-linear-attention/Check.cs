using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using static TorchSharp.torch;

namespace TheoryAtlas.Claims.InContextLinearAttention;

/// <summary>
/// Theorem 4.1: trains all weights of a linear self-attention layer on random regression prompts and compares what
/// it has become with one step of gradient descent, preconditioned by Γ⁻¹.
/// </summary>
[ClaimCheck("in-context-linear-attention")]
public sealed class Check : IClaimCheck
{
    private const int D = 4;
    private const int Chunk = 4000;
    private const int Steps = 4000;
    private const double Rate = 0.003;

    /// <inheritdoc/>
    public Evidence Run(CheckContext run)
    {
        int length = run.Int("prompt_length"), prompts = run.Int("prompts");
        using var scope = NewDisposeScope();

        // Variances of the covariates from 1.8 down to the parameter, evenly on a logarithmic scale.
        var variance = 1.8 * full(D, run.Real("least_variance") / 1.8, dtype: float64).pow(arange(D, dtype: float64) / (D - 1));
        var predicted = diag((variance * (1 + 1.0 / length) + variance.sum() / length).reciprocal());
        var tasks = eye(D, dtype: float64);
        if (run.IsControl)
            tasks = linalg.qr(randn(D, D, dtype: float64, generator: run.Generator)).Q * tensor(new[] { 2.7, 0.9, 0.3, 0.1 }).sqrt();

        // ŷ = pᵀGQx_q is linear in the products of the entries of G and x_q, so that the loss is a quadratic form in
        // p ⊗ Q whose coefficients are gathered once.
        var quadratic = zeros((D + 1) * (D + 1) * D, (D + 1) * (D + 1) * D, dtype: float64);
        var linear = zeros((D + 1) * (D + 1) * D, dtype: float64);
        List<Tensor> steps = [], answers = [];
        for (var first = 0; first < prompts; first += Chunk)
        {
            using var inner = NewDisposeScope();
            var (gram, query, answer) = Prompts(run.Generator, Math.Min(Chunk, prompts - first), length, variance, tasks);
            var features = einsum("nab,nc->nabc", gram, query).reshape(answer.shape[0], -1);
            quadratic.add_(features.t().matmul(features).div(prompts));
            linear.add_(features.t().matmul(answer).div(prompts));
            steps.Add(features.narrow(1, features.shape[1] - (D + 1) * D, D * D).clone().MoveToOuterDisposeScope());
            answers.Add(answer.MoveToOuterDisposeScope());
            run.Report(0.5 * first / prompts, $"prompt {first} of {prompts}");
        }

        var samplingError = SamplingError(cat(steps), cat(answers)) / predicted.norm().item<double>();
        var distance = Train(run, quadratic, linear, predicted, samplingError);
        return run.Evidence(Finding.Equal(
            "relative distance of the trained layer from Γ⁻¹", distance, 0, 3 * samplingError,
            "three times the root mean square error of the best such layer on as many prompts", samplingError));
    }

    /// <summary>
    /// Prompts E with columns (xᵢ, ⟨w, xᵢ⟩) and (x_q, 0): EEᵀ/N, the query x_q and its answer ⟨w, x_q⟩.
    /// </summary>
    private static (Tensor Gram, Tensor Query, Tensor Answer) Prompts(Generator random, int count, int length, Tensor variance, Tensor tasks)
    {
        var x = randn(count, length + 1, D, dtype: float64, generator: random) * variance.sqrt();
        var w = randn(count, D, 1, dtype: float64, generator: random);
        var y = x.matmul(tasks.matmul(w));
        var query = x.select(1, length);
        var answer = y.select(1, length).squeeze(1);
        y = cat([y.narrow(1, 0, length), zeros(count, 1, 1, dtype: float64)], 1);
        var tokens = cat([x, y], 2);
        return (tokens.transpose(1, 2).matmul(tokens).div(length), query, answer);
    }

    /// <summary>
    /// Root mean square Frobenius error of the least-squares fit of the answers by one preconditioned step, from the
    /// sandwich formula H⁻¹ E[e² zzᵀ] H⁻¹ / n.
    /// </summary>
    private static double SamplingError(Tensor z, Tensor answer)
    {
        var inverse = linalg.inv(z.t().matmul(z));
        var weighted = z * (answer - z.matmul(inverse.matmul(z.t().matmul(answer)))).unsqueeze(1);
        return inverse.matmul(weighted.t().matmul(weighted)).matmul(inverse).trace().sqrt().item<double>();
    }

    /// <summary>
    /// Gradient descent on all weights from the small balanced start of the paper. Weights that end at zero see a
    /// thousand times the curvature of the slowest ones: momentum bridges that.
    /// </summary>
    private static double Train(CheckContext run, Tensor quadratic, Tensor linear, Tensor predicted, double samplingError)
    {
        const double start = 0.1;
        var p = nn.Parameter(start * eye(D + 1, dtype: float64)[D].clone());
        var q = nn.Parameter(start / Math.Sqrt(D) * eye(D + 1, dtype: float64).narrow(1, 0, D).clone());
        using var descent = optim.SGD([p, q], Rate, momentum: 0.95);
        var plot = run.Plot(
            "Training ends within the sampling error of the predicted preconditioner.",
            Axis.Linear("gradient step"), Axis.Log("relative distance from Γ⁻¹"));
        var distance = double.NaN;
        for (var step = 0; step <= Steps; step++)
        {
            using var inner = NewDisposeScope();
            if (step % 100 == 0)
            {
                var effective = p.detach()[D] * q.detach().narrow(0, 0, D);
                distance = ((effective - predicted).norm() / predicted.norm()).item<double>();
                plot.Measured("trained layer").Add(step, distance);
                plot.Predicted("sampling error of the prompts").Add(step, samplingError);
                run.Report(0.5 + 0.5 * step / Steps, $"step {step} of {Steps}");
            }

            descent.zero_grad();
            var coefficients = (p.view(-1, 1) * q.view(1, -1)).view(-1);
            (0.5 * coefficients.dot(quadratic.matmul(coefficients)) - coefficients.dot(linear)).backward();
            descent.step();
        }

        return distance;
    }
}
