using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class LayerTests
{
    [Fact]
    public void Linear_multiplies_by_the_transposed_weight_and_adds_the_bias()
    {
        using var layer = torch.nn.Linear(new Parameter(Values.Doubles([2, 3], 1, 2, 3, 4, 5, 6)), new Parameter(Values.Doubles([2], 10, 20)));

        var output = layer.call(Values.Doubles([1, 3], 1, 0, -1));

        Values.Equal([8, 18], output);
        Assert.Equal((3, 2), (layer.in_features, layer.out_features));
        Assert.Null(torch.nn.Linear(3, 2, hasBias: false).bias);
    }

    [Fact]
    public void Replacing_a_weight_registers_the_new_one()
    {
        using var layer = torch.nn.Linear(2, 1);
        var old = layer.weight;

        layer.weight = new Parameter(zeros(1, 2));

        Assert.True(old.IsInvalid);
        Assert.Same(layer.weight, layer.get_parameter("weight"));
        layer.bias = null;
        Assert.Single(layer.parameters());
    }

    [Fact]
    public void Bilinear_is_one_bilinear_form_for_each_output()
    {
        using var layer = torch.nn.Bilinear(2, 2, 1, dtype: ScalarType.Float64);
        layer.weight = new Parameter(Values.Doubles([1, 2, 2], 1, 2, 3, 4));
        layer.bias = new Parameter(Values.Doubles([1], 0.5));

        Values.Equal([(5 * 1 * 7) + (5 * 2 * 8) + (6 * 3 * 7) + (6 * 4 * 8) + 0.5], layer.call(Values.Doubles([1, 2], 5, 6), Values.Doubles([1, 2], 7, 8)));
    }

    [Fact]
    public void Embedding_looks_rows_up_and_leaves_the_padding_row_zero()
    {
        using var layer = torch.nn.Embedding(4, 3, padding_idx: -4);
        var indices = tensor([0L, 2L, 2L]);

        var output = layer.call(indices);
        output.sum().backward();

        Assert.Equal([3L, 3L], output.shape);
        Values.Equal([0, 0, 0], output[0]);
        Values.Equal([0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0], layer.weight.grad!);
        Assert.Equal(0, layer.padding_idx);
        Assert.Throws<ArgumentException>(() => torch.nn.Embedding(4, 3, padding_idx: 4));
    }

    [Fact]
    public void A_pretrained_embedding_is_frozen_and_can_be_kept_short()
    {
        using var layer = torch.nn.Embedding_from_pretrained(Values.Doubles([2, 2], 3, 4, 0.1, 0), max_norm: 1);

        Values.Equal([0.6, 0.8, 0.1, 0], layer.call(tensor([0L, 1L])), 1e-6);
        Assert.False(layer.weight.requires_grad);
    }

    [Fact]
    public void Dropout_keeps_the_mean_in_training_and_the_input_in_evaluation()
    {
        using var layer = torch.nn.Dropout(0.25);
        var input = ones(100_000);

        var output = layer.call(input);
        var kept = output.ne(0).to_type(ScalarType.Float64).mean().item<double>();

        // Seven standard deviations of the share of kept elements, since the global generator is not seeded here.
        Assert.Equal(0.75, kept, 7 * Math.Sqrt(0.75 * 0.25 / 100_000));
        Assert.Equal(1 / 0.75f, output.max().item<float>());
        layer.eval();
        Assert.True(layer.call(input).equal(input));
        Assert.Throws<ArgumentException>(() => torch.nn.Dropout(1.5));
    }

    [Fact]
    public void Sequential_runs_its_modules_in_order()
    {
        using var numbered = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh());
        using var named = torch.nn.Sequential(("lin", numbered[0]), ("act", torch.nn.Tanh()));
        var input = ones(4, 2);

        Assert.True(numbered.call(input).equal(((Linear)numbered[0]).call(input).tanh()));
        Assert.True(named.call(input).equal(numbered.call(input)));
        Assert.Equal(["0.weight", "0.bias"], numbered.named_parameters().Select(p => p.name));
        Assert.Equal(["lin.weight", "lin.bias"], named.named_parameters().Select(p => p.name));
        Assert.Equal(2, numbered.Count);
    }

    [Fact]
    public void Sequential_never_disposes_its_input()
    {
        using var net = torch.nn.Sequential(torch.nn.Identity(), torch.nn.Flatten(), torch.nn.Dropout().Evaluating(), torch.nn.ReLU(inplace: true));
        var input = Values.Doubles([1, 1, 2], -1, 1);

        var output = net.call(input);

        Assert.False(input.IsInvalid);
        Assert.Equal([1L, 2L], output.shape);
        Values.Equal([0, 1], output);
        Assert.False(torch.nn.Sequential(Array.Empty<torch.nn.Module<Tensor, Tensor>>()).call(input).IsInvalid);
    }

    [Fact]
    public void Gradients_of_a_small_network_match_differences()
    {
        using var net = torch.nn.Sequential(
            torch.nn.Linear(3, 4, dtype: ScalarType.Float64), torch.nn.LayerNorm(4, dtype: ScalarType.Float64), torch.nn.Tanh(),
            torch.nn.BatchNorm1d(4, dtype: ScalarType.Float64), torch.nn.Linear(4, 2, dtype: ScalarType.Float64));
        var input = Values.Random(3, 5, 3);
        var target = Values.Random(4, 5, 2);

        Values.GradientsMatchDifferences(net, () => torch.nn.functional.mse_loss(net.call(input), target));
    }
}

internal static class Evaluation
{
    /// <summary>The module in evaluation mode.</summary>
    public static T Evaluating<T>(this T module)
        where T : torch.nn.Module
    {
        module.eval();
        return module;
    }
}
