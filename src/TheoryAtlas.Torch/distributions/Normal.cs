using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The normal distribution.</summary>
public sealed class Normal : Distribution
{
    private static readonly double s_halfLogTwoPi = Math.Log(2 * Math.PI) / 2;
    private readonly Tensor _loc;
    private readonly Tensor _scale;

    /// <summary>Creates the distribution.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The standard deviation; broadcasts with the mean.</param>
    /// <param name="generator">The source of randomness; the global one if null.</param>
    public Normal(Tensor loc, Tensor scale, Generator? generator = null)
        : this(Broadcast(loc, scale), generator)
    {
    }

    private Normal(Tensor[] parameters, Generator? generator)
        : base(generator, parameters[0].shape) => (_loc, _scale) = (parameters[0], parameters[1]);

    /// <inheritdoc/>
    public override Tensor mean => _loc;

    /// <inheritdoc/>
    public override Tensor mode => _loc;

    /// <inheritdoc/>
    public override Tensor stddev => _scale;

    /// <inheritdoc/>
    public override Tensor variance => _scale.square();

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => Scoped(() =>
        _loc + (_scale * nn.init.normal_(empty(ExtendedShape(sample_shape), dtype: _loc.dtype), 0, 1, generator)));

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => Scoped(() =>
        -(((value - _loc) / _scale).square() / 2) - _scale.log() - s_halfLogTwoPi);

    /// <inheritdoc/>
    public override Tensor entropy() => Scoped(() => _scale.log() + (s_halfLogTwoPi + 0.5));

    /// <inheritdoc/>
    public override Tensor cdf(Tensor value) => Scoped(() =>
        // By erfc, not erf: the lower tail keeps its digits where 1 + erf would cancel.
        ((_loc - value) / (_scale * Math.Sqrt(2))).erfc() / 2);

    /// <inheritdoc/>
    public override Tensor icdf(Tensor value) => Scoped(() => _loc + (_scale * special.ndtri(value)));

    private protected override Distribution Expanded(long[] batch) => new Normal(_loc.expand(batch), _scale.expand(batch), generator);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _loc.Dispose();
        _scale.Dispose();
    }
}
