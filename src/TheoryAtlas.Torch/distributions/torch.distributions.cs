using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>The normal distribution.</summary>
        /// <param name="loc">The mean.</param>
        /// <param name="scale">The standard deviation.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Normal Normal(Tensor loc, Tensor scale, Generator? generator = null) => new(loc, scale, generator);

        /// <summary>The normal distribution, in single precision.</summary>
        /// <param name="loc">The mean.</param>
        /// <param name="scale">The standard deviation.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Normal Normal(float loc, float scale = 1.0f, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        /// <summary>The normal distribution, in double precision.</summary>
        /// <param name="loc">The mean.</param>
        /// <param name="scale">The standard deviation.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Normal Normal(double loc, double scale = 1.0, Generator? generator = null) => new(tensor(loc), tensor(scale), generator);

        /// <summary>The uniform distribution.</summary>
        /// <param name="low">The lower end.</param>
        /// <param name="high">The upper end.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Uniform Uniform(Tensor low, Tensor high, Generator? generator = null) => new(low, high, generator);

        /// <summary>The uniform distribution, in single precision.</summary>
        /// <param name="low">The lower end.</param>
        /// <param name="high">The upper end.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Uniform Uniform(float low, float high, Generator? generator = null) => new(tensor(low), tensor(high), generator);

        /// <summary>The uniform distribution, in double precision.</summary>
        /// <param name="low">The lower end.</param>
        /// <param name="high">The upper end.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Uniform Uniform(double low, double high, Generator? generator = null) => new(tensor(low), tensor(high), generator);

        /// <summary>One with a probability, else zero; by the probabilities or by their log-odds.</summary>
        /// <param name="probs">The probabilities of one.</param>
        /// <param name="logits">Their log-odds.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Bernoulli Bernoulli(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

        /// <summary>One of K classes; by probabilities up to a factor or their logarithms.</summary>
        /// <param name="probs">Non-negative weights, shape (batch_shape, K).</param>
        /// <param name="logits">Their logarithms.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Categorical Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) => new(probs, logits, generator);

        /// <summary>One of K classes, all equally likely.</summary>
        /// <param name="categories">K.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static Categorical Categorical(int categories, Generator? generator = null) => new(ones(categories), null, generator);

        /// <summary>The normal distribution of vectors, by its mean and one description of its spread.</summary>
        /// <param name="loc">The mean, shape (batch_shape, d).</param>
        /// <param name="covariance_matrix">The covariance.</param>
        /// <param name="precision_matrix">The covariance's inverse.</param>
        /// <param name="scale_tril">The covariance's lower Cholesky factor.</param>
        /// <param name="generator">The source of randomness; the global one if null.</param>
        public static MultivariateNormal MultivariateNormal(Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null,
            Tensor? scale_tril = null, Generator? generator = null) =>
            new(loc, covariance_matrix, precision_matrix, scale_tril, generator);
    }
}
