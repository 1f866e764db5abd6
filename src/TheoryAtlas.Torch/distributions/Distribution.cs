namespace TorchSharp;

public static partial class torch
{
    /// <summary>Probability distributions.</summary>
    public static partial class distributions
    {
        /// <summary>A distribution, or a batch of distributions of one kind.</summary>
        public abstract class Distribution : IDisposable
        {
            private protected readonly Generator? generator;

            private protected Distribution(Generator? generator, Size batch_shape, Size event_shape = default)
            {
                this.generator = generator;
                this.batch_shape = batch_shape;
                this.event_shape = event_shape;
            }

            /// <value>The shape of the batch; empty for one distribution.</value>
            public Size batch_shape { get; protected set; }

            /// <value>The shape of one draw; empty for a number.</value>
            public Size event_shape { get; protected set; }

            /// <value>The means.</value>
            public abstract Tensor mean { get; }

            /// <value>The variances.</value>
            public abstract Tensor variance { get; }

            /// <value>The standard deviations.</value>
            public virtual Tensor stddev => variance.sqrt();

            /// <value>The most likely values.</value>
            /// <exception cref="NotSupportedException">The distribution has none.</exception>
            public virtual Tensor mode => throw new NotSupportedException($"{GetType().Name}.mode");

            /// <summary>Draws, which autograd does not follow.</summary>
            /// <param name="sample_shape">How many draws, as a shape; one by default.</param>
            /// <returns>Shape (sample_shape, batch_shape, event_shape).</returns>
            public virtual Tensor sample(params long[] sample_shape)
            {
                using var untracked = no_grad();
                return rsample(sample_shape);
            }

            /// <summary>Draws, which autograd does not follow.</summary>
            /// <param name="sample_shape">How many draws, as a shape.</param>
            public Tensor sample(Size sample_shape) => sample(sample_shape.Shape);

            /// <summary>Draws as a function of the parameters, which autograd follows where the distribution allows it.</summary>
            /// <param name="sample_shape">How many draws, as a shape; one by default.</param>
            /// <returns>Shape (sample_shape, batch_shape, event_shape).</returns>
            public abstract Tensor rsample(params long[] sample_shape);

            /// <summary>Draws as a function of the parameters.</summary>
            /// <param name="sample_shape">How many draws, as a shape.</param>
            public Tensor rsample(Size sample_shape) => rsample(sample_shape.Shape);

            /// <summary>The logarithm of the density, or of the probability.</summary>
            /// <param name="value">Where; broadcasts with the batch.</param>
            public abstract Tensor log_prob(Tensor value);

            /// <summary>The entropies, in nats.</summary>
            public abstract Tensor entropy();

            /// <summary>The exponential of the entropy.</summary>
            public virtual Tensor perplexity()
            {
                using var nats = entropy();
                return nats.exp();
            }

            /// <summary>The probability of a value at most this.</summary>
            /// <param name="value">Where; broadcasts with the batch.</param>
            /// <exception cref="NotSupportedException">The distribution has no such function here.</exception>
            public virtual Tensor cdf(Tensor value) => throw new NotSupportedException($"{GetType().Name}.cdf");

            /// <summary>The inverse of <see cref="cdf"/>.</summary>
            /// <param name="value">Probabilities; broadcasts with the batch.</param>
            /// <exception cref="NotSupportedException">The distribution has no such function here.</exception>
            public virtual Tensor icdf(Tensor value) => throw new NotSupportedException($"{GetType().Name}.icdf");

            /// <summary>All values of a discrete distribution, along a new first dimension.</summary>
            /// <param name="expand">Whether they are repeated over the batch.</param>
            /// <exception cref="NotSupportedException">The distribution is not discrete.</exception>
            public virtual Tensor enumerate_support(bool expand = true) =>
                throw new NotSupportedException($"{GetType().Name}.enumerate_support");

            /// <summary>The same distribution over a larger batch, without copying the parameters.</summary>
            /// <param name="batch_shape">The new shape of the batch.</param>
            /// <param name="instance">Not supported here; null.</param>
            /// <exception cref="ArgumentException">An instance is given.</exception>
            public virtual Distribution expand(Size batch_shape, Distribution? instance = null)
            {
                if (instance is not null) throw new ArgumentException("expand() makes a new distribution here; pass no instance.", nameof(instance));
                return Expanded(batch_shape.Shape);
            }

            /// <summary>Frees the parameters; the generator stays its owner's.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the parameters.</summary>
            /// <param name="disposing">False when called by a finalizer.</param>
            protected abstract void Dispose(bool disposing);

            private protected abstract Distribution Expanded(long[] batch);

            private protected long[] ExtendedShape(long[] sample_shape) => [.. sample_shape, .. batch_shape.Shape, .. event_shape.Shape];

            /// <summary>Parameters broadcast against each other, kept beyond the scope they were made in.</summary>
            private protected static Tensor[] Broadcast(params Tensor[] parameters)
            {
                var together = broadcast_tensors(parameters);
                foreach (var parameter in together) parameter.DetachFromDisposeScope();
                return [.. together];
            }

            /// <summary>Evaluates a formula and frees what lies between.</summary>
            private protected static Tensor Scoped(Func<Tensor> formula)
            {
                using var scope = NewDisposeScope();
                return formula().MoveToOuterDisposeScope();
            }
        }
    }
}
