using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class ActivationTests
{
    private static readonly double[] s_points = [-25, -3, -1, -0.5, 0, 0.25, 1, 2, 25];

    public static TheoryData<string, torch.nn.Module<Tensor, Tensor>, Func<double, double>> Activations => new()
    {
        { "ReLU", torch.nn.ReLU(), x => Math.Max(0, x) },
        { "ReLU6", torch.nn.ReLU6(), x => Math.Clamp(x, 0, 6) },
        { "LeakyReLU", torch.nn.LeakyReLU(), x => x > 0 ? x : 0.01 * x },
        { "ELU", torch.nn.ELU(2), x => x > 0 ? x : 2 * (Math.Exp(x) - 1) },
        { "SELU", torch.nn.SELU(), x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)) },
        { "SiLU", torch.nn.SiLU(), x => x / (1 + Math.Exp(-x)) },
        { "Mish", torch.nn.Mish(), x => x * Math.Tanh(Math.Log(1 + Math.Exp(x))) },
        { "Tanh", torch.nn.Tanh(), Math.Tanh },
        { "Sigmoid", torch.nn.Sigmoid(), x => 1 / (1 + Math.Exp(-x)) },
        { "LogSigmoid", torch.nn.LogSigmoid(), x => -Math.Log(1 + Math.Exp(-x)) },
        { "Softplus", torch.nn.Softplus(2), x => x > 10 ? x : Math.Log(1 + Math.Exp(2 * x)) / 2 },
        { "Identity", torch.nn.Identity(), x => x },
    };

    [Theory]
    [MemberData(nameof(Activations), DisableDiscoveryEnumeration = true)]
    public void Activations_equal_their_formulas(string name, torch.nn.Module<Tensor, Tensor> module, Func<double, double> formula)
    {
        Assert.Equal(name, module.GetName());
        Values.Equal([.. s_points.Select(formula)], module.call(tensor(s_points)), 1e-9);
    }

    [Fact]
    public void Gelu_weighs_by_the_normal_distribution_function()
    {
        // Φ(1) = 0.841344746068543, Φ(−2) = 0.022750131948179.
        Values.Equal([0, 0.841344746068543, -2 * 0.022750131948179], torch.nn.GELU().call(Values.Doubles([3], 0, 1, -2)), 1e-12);
    }

    [Fact]
    public void Softmax_sums_to_one_along_its_dimension()
    {
        var input = Values.Doubles([2, 2], 0, Math.Log(3), 1, 1);

        Values.Equal([0.25, 0.75, 0.5, 0.5], torch.nn.Softmax(1).call(input));
        Values.Equal([Math.Log(0.25), Math.Log(0.75), -Math.Log(2), -Math.Log(2)], torch.nn.LogSoftmax(1).call(input));
        Assert.Equal(ScalarType.Float32, torch.nn.functional.softmax(input, 0, ScalarType.Float32).dtype);
    }

    [Fact]
    public void In_place_activations_change_their_input()
    {
        var input = Values.Doubles([2], -1, 1);

        using var output = torch.nn.LeakyReLU(0.5, inplace: true).call(input);

        Values.Equal([-0.5, 1], input);
        Values.Equal([-0.5, 1], output);
    }

    [Fact]
    public void Flatten_merges_the_dimensions_it_is_told_to()
    {
        Assert.Equal([2L, 12L], torch.nn.Flatten().call(ones(2, 3, 4)).shape);
        Assert.Equal([6L, 4L], torch.nn.Flatten(0, 1).call(ones(2, 3, 4)).shape);
    }
}
