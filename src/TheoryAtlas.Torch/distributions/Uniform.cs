using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The uniform distribution on an interval that includes its lower end only.</summary>
public sealed class Uniform : Distribution
{
    private readonly Tensor _low;
    private readonly Tensor _high;

    /// <summary>Creates the distribution.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; broadcasts with the lower.</param>
    /// <param name="generator">The source of randomness; the global one if null.</param>
    public Uniform(Tensor low, Tensor high, Generator? generator = null)
        : this(Broadcast(low, high), generator)
    {
    }

    private Uniform(Tensor[] parameters, Generator? generator)
        : base(generator, parameters[0].shape) => (_low, _high) = (parameters[0], parameters[1]);

    /// <inheritdoc/>
    public override Tensor mean => Scoped(() => (_low + _high) / 2);

    /// <inheritdoc/>
    public override Tensor variance => Scoped(() => (_high - _low).square() / 12);

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => Scoped(() =>
        _low + ((_high - _low) * nn.init.uniform_(empty(ExtendedShape(sample_shape), dtype: _low.dtype), 0, 1, generator)));

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => Scoped(() =>
        _low.le(value).logical_and(_high.gt(value)).to_type(_low.dtype).log() - (_high - _low).log());

    /// <inheritdoc/>
    public override Tensor entropy() => Scoped(() => (_high - _low).log());

    /// <inheritdoc/>
    public override Tensor cdf(Tensor value) => Scoped(() => ((value - _low) / (_high - _low)).clamp(0, 1));

    /// <inheritdoc/>
    public override Tensor icdf(Tensor value) => Scoped(() => _low + (value * (_high - _low)));

    private protected override Distribution Expanded(long[] batch) => new Uniform(_low.expand(batch), _high.expand(batch), generator);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _low.Dispose();
        _high.Dispose();
    }
}
