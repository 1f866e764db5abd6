using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>One of K classes, numbered from zero, with given probabilities.</summary>
public sealed class Categorical : Distribution
{
    private readonly long _classes;

    /// <summary>Creates the distribution from probabilities (up to a factor) or log-probabilities (up to a term).</summary>
    /// <param name="probs">Non-negative weights, shape (batch_shape, K).</param>
    /// <param name="logits">Their logarithms, shape (batch_shape, K).</param>
    /// <param name="generator">The source of randomness; the global one if null.</param>
    /// <exception cref="ArgumentException">Both are given, or neither.</exception>
    public Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
        : base(generator, OneOf(probs, logits).shape[..^1])
    {
        _classes = (probs ?? logits!).shape[^1];
        this.logits = Scoped(() => logits is not null
            ? logits - logits.logsumexp(-1, keepdim: true)
            : (probs! / probs!.sum(-1, keepdim: true)).log()).DetachFromDisposeScope();
        this.probs = (probs is not null ? Scoped(() => probs / probs.sum(-1, keepdim: true)) : this.logits.exp()).DetachFromDisposeScope();
    }

    /// <value>The probabilities, which sum to one.</value>
    public Tensor probs { get; }

    /// <value>Their logarithms.</value>
    public Tensor logits { get; }

    /// <value>The shape of the probabilities.</value>
    public long[] param_shape => probs.shape;

    /// <value>Not a number: the classes are names.</value>
    public override Tensor mean => full(ExtendedShape([]), double.NaN, dtype: probs.dtype);

    /// <value>Not a number: the classes are names.</value>
    public override Tensor variance => full(ExtendedShape([]), double.NaN, dtype: probs.dtype);

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) => Scoped(() =>
    {
        var draws = sample_shape.Aggregate(1L, (product, size) => product * size);
        var flat = Ops.multinomial.Call(probs.reshape(-1, _classes), draws, true, generator);
        return flat.transpose(0, 1).reshape(ExtendedShape(sample_shape));
    });

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => Scoped(() =>
    {
        var pair = broadcast_tensors(value.to_type(ScalarType.Int64).unsqueeze(-1), logits);
        return pair[1].gather(-1, pair[0].narrow(-1, 0, 1)).squeeze(-1);
    });

    /// <inheritdoc/>
    public override Tensor entropy() => Scoped(() => special.entr(probs).sum(-1));

    /// <inheritdoc/>
    public override Tensor enumerate_support(bool expand = true)
    {
        var values = arange(_classes, dtype: ScalarType.Int64).view([_classes, .. batch_shape.Shape.Select(_ => 1L)]);
        return expand ? values.expand([_classes, .. batch_shape.Shape]) : values;
    }

    private protected override Distribution Expanded(long[] batch) => new Categorical(probs.expand([.. batch, _classes]), null, generator);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        probs.Dispose();
        logits.Dispose();
    }

    private static Tensor OneOf(Tensor? probs, Tensor? logits) => (probs, logits) switch
    {
        ({ } given, null) => given,
        (null, { } given) => given,
        _ => throw new ArgumentException("Either probs or logits must be given, but not both.", nameof(probs)),
    };
}
