using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TheoryAtlas.Torch.Tests;

public sealed class InitTests
{
    private static (double Mean, double Deviation, double Largest) Statistics(Tensor tensor) =>
        (tensor.mean().ToDouble(), tensor.std().ToDouble(), tensor.abs().max().ToDouble());

    private static Tensor Filled(Action<Tensor, Generator> fill, params long[] shape)
    {
        using var generator = new Generator(7);
        var tensor = empty(shape, dtype: ScalarType.Float64);
        fill(tensor, generator);
        return tensor;
    }

    [Fact]
    public void Fans_count_the_window()
    {
        Assert.Equal((3, 2), init.CalculateFanInAndFanOut(empty(2, 3)));
        Assert.Equal((3 * 20, 2 * 20), init.CalculateFanInAndFanOut(empty(2, 3, 4, 5)));
        Assert.Throws<ArgumentException>(() => init.CalculateFanInAndFanOut(empty(2)));
    }

    [Fact]
    public void Gains_are_those_of_pytorch()
    {
        Assert.Equal(1, init.calculate_gain(init.NonlinearityType.Linear));
        Assert.Equal(1, init.calculate_gain(init.NonlinearityType.Sigmoid));
        Assert.Equal(5.0 / 3, init.calculate_gain(init.NonlinearityType.Tanh));
        Assert.Equal(Math.Sqrt(2), init.calculate_gain(init.NonlinearityType.ReLU));
        Assert.Equal(Math.Sqrt(2 / 1.25), init.calculate_gain(init.NonlinearityType.LeakyReLU, 0.5));
    }

    [Fact]
    public void Constants_fill_the_whole_tensor()
    {
        Values.Equal([2.5, 2.5], init.constant_(empty(2), 2.5));
        Values.Equal([1, 1], init.ones_(empty(2)));
        Values.Equal([0, 0], init.zeros_(empty(2)));
        Values.Equal([1, 0, 0, 0, 1, 0], init.eye_(empty(2, 3)));
        Values.Equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0], init.dirac_(empty(2, 2, 3)));
    }

    [Fact]
    public void Equal_seeds_give_equal_numbers()
    {
        Assert.True(Filled((t, g) => init.normal_(t, 0, 1, g), 10).equal(Filled((t, g) => init.normal_(t, 0, 1, g), 10)));
        Assert.True(Filled((t, g) => init.orthogonal_(t, 1, g), 3, 3).equal(Filled((t, g) => init.orthogonal_(t, 1, g), 3, 3)));
        Assert.True(Filled((t, g) => init.kaiming_uniform_(t, generator: g), 3, 3).equal(Filled((t, g) => init.kaiming_uniform_(t, generator: g), 3, 3)));
    }

    [Theory]
    [InlineData("xavier_uniform", 2.0 / 500)]
    [InlineData("xavier_normal", 2.0 / 500)]
    [InlineData("kaiming_uniform", 2.0 / 300)]
    [InlineData("kaiming_normal", 2.0 / 300)]
    [InlineData("kaiming_uniform_out", 2.0 / 200)]
    public void Random_weights_have_the_variance_they_are_named_for(string name, double variance)
    {
        var weights = Filled((t, g) => _ = name switch
        {
            "xavier_uniform" => init.xavier_uniform_(t, generator: g),
            "xavier_normal" => init.xavier_normal_(t, generator: g),
            "kaiming_uniform" => init.kaiming_uniform_(t, generator: g),
            "kaiming_normal" => init.kaiming_normal_(t, generator: g),
            _ => init.kaiming_uniform_(t, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU, generator: g),
        }, 200, 300);

        var (mean, deviation, largest) = Statistics(weights);

        // Four standard errors for 60,000 numbers; the normal's fourth moment bounds the uniform's.
        Assert.Equal(0, mean, 4 * Math.Sqrt(variance / 60_000));
        Assert.Equal(Math.Sqrt(variance), deviation, 4 * Math.Sqrt(variance / 120_000));
        if (name.Contains("uniform")) Assert.True(largest <= Math.Sqrt(3 * variance));
        else Assert.True(largest > Math.Sqrt(3 * variance));
    }

    [Fact]
    public void Truncated_normal_numbers_stay_in_their_interval()
    {
        var numbers = Filled((t, g) => init.trunc_normal_(t, 1, 2, -1, 3, g), 60_000);

        Assert.InRange(numbers.min().item<double>(), -1, -0.9);
        Assert.InRange(numbers.max().item<double>(), 2.9, 3);
        // The variance of a standard normal within one deviation is 0.29112509.
        Assert.Equal(4 * 0.29112509, numbers.var().item<double>(), 0.02);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(3, 5)]
    [InlineData(5, 3)]
    public void Orthogonal_weights_have_orthonormal_rows_or_columns(long rows, long columns)
    {
        var q = Filled((t, g) => init.orthogonal_(t, 2, g), rows, columns);
        var gram = rows <= columns ? q.matmul(q.transpose(0, 1)) : q.transpose(0, 1).matmul(q);

        Values.Equal(Values.Of(eye(Math.Min(rows, columns)) * 4), gram);
    }

    [Fact]
    public void Sparse_weights_have_their_share_of_zeros_in_every_column()
    {
        var weights = Filled((t, g) => init.sparse_(t, 0.3, 1, g), 10, 4);

        Values.Equal([3, 3, 3, 3], weights.eq(0).sum(dim: 0));
    }
}

[Collection(GlobalState.Name)]
public sealed class LayerInitTests
{
    [Fact]
    public void Linear_and_convolution_start_uniform_on_the_interval_of_pytorch()
    {
        manual_seed(1);
        using var linear = Linear(100, 200);
        using var convolution = Conv2d(4, 50, 5);

        Assert.InRange(linear.weight.abs().max().item<float>(), 0.099, 0.1);
        Assert.InRange(linear.bias!.abs().max().item<float>(), 0.095, 0.1);
        Assert.InRange(convolution.weight.abs().max().item<float>(), 0.099, 0.1);
        Assert.InRange(convolution.bias!.abs().max().item<float>(), 0.09, 0.1);
    }

    [Fact]
    public void Layers_of_equal_seeds_are_equal()
    {
        manual_seed(5);
        using var first = Linear(3, 4);
        manual_seed(5);
        using var second = Linear(3, 4);

        Assert.True(first.weight.equal(second.weight));
        Assert.True(first.bias!.equal(second.bias!));
    }

    [Fact]
    public void Layers_honour_the_default_type()
    {
        Assert.Equal(ScalarType.Float32, Linear(1, 1).weight.dtype);
        var before = get_default_dtype();
        set_default_dtype(ScalarType.Float64);
        try
        {
            Assert.All((torch.nn.Module[])[Linear(1, 1), Conv1d(1, 1, 1), LayerNorm(1), BatchNorm1d(1), Embedding(1, 1)],
                layer => Assert.All(layer.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype)));
            Assert.Equal(ScalarType.Float32, Linear(1, 1, dtype: ScalarType.Float32).weight.dtype);
        }
        finally
        {
            set_default_dtype(before);
        }
    }
}
