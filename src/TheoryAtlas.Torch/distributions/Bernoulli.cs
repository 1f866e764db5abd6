using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>One with probability p, else zero.</summary>
public sealed class Bernoulli : Distribution
{
    /// <summary>Creates the distribution from the probabilities or from their log-odds.</summary>
    /// <param name="probs">The probabilities of one.</param>
    /// <param name="logits">Their log-odds.</param>
    /// <param name="generator">The source of randomness; the global one if null.</param>
    /// <exception cref="ArgumentException">Both are given, or neither.</exception>
    public Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null)
        : base(generator, OneOf(probs, logits).shape)
    {
        this.probs = (probs?.alias() ?? logits!.sigmoid()).DetachFromDisposeScope();
        this.logits = (logits?.alias() ?? probs!.logit(1e-7)).DetachFromDisposeScope();
    }

    /// <value>The probabilities of one.</value>
    public Tensor probs { get; }

    /// <value>Their log-odds.</value>
    public Tensor logits { get; }

    /// <inheritdoc/>
    public override Tensor mean => probs;

    /// <inheritdoc/>
    public override Tensor variance => Scoped(() => probs * (1 - probs));

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape)
    {
        using var untracked = no_grad();
        using var repeated = probs.expand(ExtendedShape(sample_shape));
        return Ops.bernoulli.Call(repeated, generator);
    }

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => Scoped(() =>
    {
        var pair = broadcast_tensors(logits, value);
        return -nn.functional.binary_cross_entropy_with_logits(pair[0], pair[1], reduction: nn.Reduction.None);
    });

    /// <inheritdoc/>
    public override Tensor entropy() =>
        nn.functional.binary_cross_entropy_with_logits(logits, probs, reduction: nn.Reduction.None);

    /// <inheritdoc/>
    public override Tensor enumerate_support(bool expand = true)
    {
        var values = arange(2, dtype: probs.dtype).view([2, .. batch_shape.Shape.Select(_ => 1L)]);
        return expand ? values.expand([2, .. batch_shape.Shape]) : values;
    }

    private protected override Distribution Expanded(long[] batch) => new Bernoulli(probs.expand(batch), null, generator);

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
