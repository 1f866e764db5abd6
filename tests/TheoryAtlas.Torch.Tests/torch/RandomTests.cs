using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class RandomTests
{
    private static readonly Dictionary<string, Func<Generator, Tensor>> s_draws = new(StringComparer.Ordinal)
    {
        ["rand"] = g => rand(50, generator: g),
        ["randn"] = g => randn(50, generator: g),
        ["randint"] = g => randint(0, 1000, [50], generator: g),
        ["randperm"] = g => randperm(50, generator: g),
        ["normal"] = g => normal(1, 2, [50], generator: g),
        ["normal_"] = g => empty(50).normal_(1, 2, g),
        ["uniform_"] = g => empty(50).uniform_(-1, 1, g),
        ["exponential_"] = g => empty(50).exponential_(2, g),
        ["bernoulli"] = g => full(50, 0.5).bernoulli(g),
        ["multinomial"] = g => ones(50).multinomial(50, true, g),
        ["poisson"] = g => full(50, 3.0).poisson(g),
    };

    public static TheoryData<string> Names => [.. s_draws.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_seeds_give_equal_numbers_and_others_give_others(string name)
    {
        using var scope = NewDisposeScope();
        var draw = s_draws[name];

        var first = draw(new Generator(7));
        var again = draw(new Generator(7));
        var other = draw(new Generator(8));

        Assert.True(first.equal(again));
        Assert.False(first.equal(other));
    }

    [Fact]
    public void A_generator_neither_heeds_nor_moves_the_global_one()
    {
        using var scope = NewDisposeScope();
        using var restored = random.fork_rng();

        manual_seed(1);
        var expected = randn(4);
        manual_seed(1);
        var own = randn(4, generator: new Generator(5));
        var global = randn(4);
        manual_seed(2);
        var ownAgain = randn(4, generator: new Generator(5));

        Assert.True(expected.equal(global));
        Assert.True(own.equal(ownAgain));
    }

    [Fact]
    public void A_saved_state_continues_where_it_was_saved()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var state = generator.get_state();

        var first = rand(3, generator: generator);
        generator.set_state(state);

        Assert.True(first.equal(rand(3, generator: generator)));
        Assert.Equal(3, generator.initial_seed());
        Assert.True(first.equal(rand(3, generator: generator.manual_seed(3))));
    }

    [Fact]
    public void Draws_have_the_moments_of_their_laws()
    {
        using var scope = NewDisposeScope();
        const int n = 100_000;
        var g = new Generator(11);

        // Tolerance: five standard errors of each mean.
        Close.To(0, randn(n, float64, generator: g).mean(), 5 / Math.Sqrt(n));
        Close.To(1, randn(n, float64, generator: g).var(), 5 * Math.Sqrt(2.0 / n));
        Close.To(0.5, rand(n, float64, generator: g).mean(), 5 * Math.Sqrt(1 / 12.0 / n));
        Close.To(3, normal(3, 2, [n], float64, generator: g).mean(), 5 * 2 / Math.Sqrt(n));
        Close.To(0.5, empty(n, float64).exponential_(2, g).mean(), 5 * 0.5 / Math.Sqrt(n));
        Close.To(0.3, full(n, 0.3, float64).bernoulli(g).mean(), 5 * Math.Sqrt(0.21 / n));
        Close.To(4.5, randint(0, 10, [n], float64, generator: g).mean(), 5 * Math.Sqrt(8.25 / n));
        Close.To(0.75, tensor([1.0, 3.0]).multinomial(n, true, g).@double().mean(), 5 * Math.Sqrt(0.1875 / n));
    }

    [Fact]
    public void A_permutation_holds_every_number_once()
    {
        using var scope = NewDisposeScope();

        var permutation = randperm(20, generator: new Generator(4));

        Assert.Equal(Enumerable.Range(0, 20).Select(k => (long)k), permutation.sort().Values.data<long>().ToArray());
    }
}
