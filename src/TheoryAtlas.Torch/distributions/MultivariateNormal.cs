using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The normal distribution of vectors.</summary>
public sealed class MultivariateNormal : Distribution
{
    private static readonly double s_logTwoPi = Math.Log(2 * Math.PI);

    /// <summary>Creates the distribution from its mean and one description of its spread.</summary>
    /// <param name="loc">The mean, shape (batch_shape, d).</param>
    /// <param name="covariance_matrix">The covariance, shape (batch_shape, d, d).</param>
    /// <param name="precision_matrix">The covariance's inverse.</param>
    /// <param name="scale_tril">The covariance's lower Cholesky factor.</param>
    /// <param name="generator">The source of randomness; the global one if null.</param>
    /// <exception cref="ArgumentException">Not exactly one description is given, or the mean is a scalar.</exception>
    public MultivariateNormal(Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null, Tensor? scale_tril = null, Generator? generator = null)
        : this(loc, Factor(covariance_matrix, precision_matrix, scale_tril), generator)
    {
    }

    private MultivariateNormal(Tensor loc, Tensor factor, Generator? generator)
        : base(generator, BatchOf(loc, factor), loc.shape[^1])
    {
        var size = loc.shape[^1];
        mean = loc.expand([.. batch_shape.Shape, size]).DetachFromDisposeScope();
        scale_tril = factor.expand([.. batch_shape.Shape, size, size]).DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor mean { get; }

    /// <inheritdoc/>
    public override Tensor mode => mean;

    /// <value>The covariance's lower Cholesky factor.</value>
    public Tensor scale_tril { get; }

    /// <value>The covariance.</value>
    public Tensor covariance_matrix => Scoped(() => scale_tril.matmul(scale_tril.transpose(-1, -2)));

    /// <value>The covariance's inverse.</value>
    public Tensor precision_matrix => Ops.cholesky_inverse.Call(scale_tril);

    /// <inheritdoc/>
    public override Tensor variance => Scoped(() => scale_tril.square().sum(-1));

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => Scoped(() =>
    {
        var noise = nn.init.normal_(empty(ExtendedShape(sample_shape), dtype: mean.dtype), 0, 1, generator);
        return mean + scale_tril.matmul(noise.unsqueeze(-1)).squeeze(-1);
    });

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => Scoped(() =>
    {
        var whitened = Ops.linalg_solve_triangular.Call(scale_tril, (value - mean).unsqueeze(-1), false).squeeze(-1);
        return (whitened.square().sum(-1) / -2) - LogRoot() - (event_shape[0] * s_logTwoPi / 2);
    });

    /// <inheritdoc/>
    public override Tensor entropy() => Scoped(() => LogRoot() + (event_shape[0] * (1 + s_logTwoPi) / 2));

    private protected override Distribution Expanded(long[] batch) => new MultivariateNormal(
        mean.expand([.. batch, event_shape[0]]), scale_tril.expand([.. batch, event_shape[0], event_shape[0]]), generator);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        mean.Dispose();
        scale_tril.Dispose();
    }

    /// <summary>Half the logarithm of the covariance's determinant.</summary>
    private Tensor LogRoot() => Ops.diagonal.Call(scale_tril, 0L, -2L, -1L).log().sum(-1);

    private static long[] BatchOf(Tensor loc, Tensor factor)
    {
        if (loc.dim() < 1) throw new ArgumentException("loc must be at least one-dimensional.", nameof(loc));
        using var scope = NewDisposeScope();
        var together = broadcast_tensors(empty(loc.shape[..^1]), empty(factor.shape[..^2]));
        return together[0].shape;
    }

    private static Tensor Factor(Tensor? covariance, Tensor? precision, Tensor? scale_tril) => (covariance, precision, scale_tril) switch
    {
        ({ } given, null, null) => Ops.linalg_cholesky.Call(given),
        // The inverse's factor, from the factor of the matrix turned by half a turn, needs no inverse.
        (null, { } given, null) => Scoped(() =>
        {
            var turned = Ops.linalg_cholesky.Call(given.flip(-2, -1)).flip(-2, -1).transpose(-2, -1);
            return Ops.linalg_solve_triangular.Call(turned, eye(given.shape[^1], dtype: given.dtype), false);
        }),
        (null, null, { } given) => given.alias(),
        _ => throw new ArgumentException("Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.", nameof(covariance)),
    };
}
