using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TheoryAtlas.Torch.Tests;

public sealed class OtherDistributionTests
{
    [Fact]
    public void Uniform_has_its_moments_density_and_range()
    {
        using var generator = new Generator(1);
        using var uniform = Uniform(2.0, 6.0, generator);
        var sample = uniform.sample(10_000);

        Values.Equal([4], uniform.mean);
        Values.Equal([16 / 12.0], uniform.variance);
        Values.Equal([Math.Log(4)], uniform.entropy());
        Values.Equal([-Math.Log(4), double.NegativeInfinity], uniform.log_prob(tensor([3.0, 7.0])));
        Values.Equal([0, 0.25, 1], uniform.cdf(tensor([0.0, 3.0, 9.0])));
        Values.Equal([3], uniform.icdf(tensor([0.25])));
        Assert.InRange(sample.min().item<double>(), 2, 2.01);
        Assert.InRange(sample.max().item<double>(), 5.99, 6);
    }

    [Fact]
    public void Bernoulli_by_probabilities_and_by_odds_agree()
    {
        using var generator = new Generator(1);
        using var byProbability = Bernoulli(tensor([0.2, 0.5]), generator: generator);
        using var byOdds = Bernoulli(logits: tensor([Math.Log(0.25), 0.0]));

        Values.Equal([0.2, 0.5], byOdds.probs);
        Values.Equal([Math.Log(0.2), Math.Log(0.5)], byProbability.log_prob(ones(2, dtype: ScalarType.Float64)));
        Values.Equal([0.16, 0.25], byOdds.variance);
        Values.Equal([(-0.2 * Math.Log(0.2)) - (0.8 * Math.Log(0.8)), Math.Log(2)], byProbability.entropy());
        Values.Equal([0.2, 0.5], byProbability.sample(40_000).mean([0]), 0.01);
        Values.Equal([0, 0, 1, 1], byOdds.enumerate_support());
        Assert.Throws<ArgumentException>(() => Bernoulli());
    }

    [Fact]
    public void Categorical_draws_classes_by_their_weight()
    {
        using var generator = new Generator(1);
        using var categorical = Categorical(tensor([1.0, 3.0]), generator: generator);
        using var batch = Categorical(logits: zeros(2, 4, dtype: ScalarType.Float64));

        Values.Equal([0.25, 0.75], categorical.probs);
        Values.Equal([Math.Log(0.75)], categorical.log_prob(tensor([1L])));
        Values.Equal([(-0.25 * Math.Log(0.25)) - (0.75 * Math.Log(0.75))], categorical.entropy());
        Assert.Equal(0.75, categorical.sample(40_000).to_type(ScalarType.Float64).mean().item<double>(), 0.01);
        Assert.Equal([3L, 2L], batch.sample(3).shape);
        Values.Equal([Math.Log(4), Math.Log(4)], batch.entropy());
        Values.Equal([-Math.Log(4), -Math.Log(4)], batch.log_prob(tensor([0L, 3L])));
    }

    [Fact]
    public void The_multivariate_normal_is_the_same_by_covariance_precision_and_factor()
    {
        var covariance = Values.Doubles([2, 2], 4, 1.2, 1.2, 1);
        var determinant = 4 - 1.44;
        var precision = Values.Doubles([2, 2], 1 / determinant, -1.2 / determinant, -1.2 / determinant, 4 / determinant);
        var loc = tensor([1.0, 2.0]);
        var value = tensor([2.0, 2.0]);
        var expected = -Math.Log(2 * Math.PI) - (Math.Log(determinant) / 2) - (1 / determinant / 2);

        Values.Equal([expected], MultivariateNormal(loc, covariance).log_prob(value));
        Values.Equal([expected], MultivariateNormal(loc, precision_matrix: precision).log_prob(value));
        Values.Equal([expected], MultivariateNormal(loc, scale_tril: linalg.cholesky(covariance)).log_prob(value));
        Values.Equal(Values.Of(covariance), MultivariateNormal(loc, precision_matrix: precision).covariance_matrix);
        Values.Equal(Values.Of(precision), MultivariateNormal(loc, covariance).precision_matrix);
        Values.Equal([4, 1], MultivariateNormal(loc, covariance).variance);
        Values.Equal([1 + Math.Log(2 * Math.PI) + (Math.Log(determinant) / 2)], MultivariateNormal(loc, covariance).entropy());
        Assert.Throws<ArgumentException>(() => MultivariateNormal(loc));
    }

    [Fact]
    public void Samples_of_the_multivariate_normal_have_its_covariance()
    {
        using var generator = new Generator(2);
        var covariance = Values.Doubles([2, 2], 4, 1.2, 1.2, 1);
        using var normal = MultivariateNormal(zeros(2, dtype: ScalarType.Float64), covariance, generator: generator);

        var sample = normal.sample(100_000);

        // Four standard errors of the largest entry, √2·4/√n.
        Values.Equal(Values.Of(covariance), sample.transpose(0, 1).matmul(sample) / 100_000, 4 * Math.Sqrt(2) * 4 / Math.Sqrt(100_000));
        Assert.Equal([3L, 5L, 2L], normal.expand(5).sample(3).shape);
    }
}
