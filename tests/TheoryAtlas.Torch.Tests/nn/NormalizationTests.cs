using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class NormalizationTests
{
    [Fact]
    public void Batch_normalisation_uses_the_batch_in_training_and_its_record_in_evaluation()
    {
        using var layer = torch.nn.BatchNorm1d(2, dtype: ScalarType.Float64);
        var input = Values.Doubles([4, 2], 1, 10, 2, 20, 3, 30, 6, 60);
        double[] mean = [3, 30];
        double[] variance = [3.5, 350];

        var trained = layer.call(input);

        Values.Equal(Normalised(input, mean, variance), trained);
        Values.Equal([0.3, 3], layer.running_mean!);
        // The record keeps the unbiased variance, 4/3 of the biased one.
        Values.Equal([0.9 + (0.1 * 3.5 * 4 / 3), 0.9 + (0.1 * 350 * 4 / 3)], layer.running_var!);
        Assert.Equal(1, layer.num_batches_tracked!.item<long>());

        layer.eval();
        Values.Equal(Normalised(input, Values.Of(layer.running_mean!), Values.Of(layer.running_var!)), layer.call(input));
        layer.reset_running_stats();
        Values.Equal([0, 0], layer.running_mean!);
        Values.Equal([1, 1], layer.running_var!);
    }

    private static double[] Normalised(Tensor input, double[] mean, double[] variance) =>
        [.. Values.Of(input).Select((x, k) => (x - mean[k % 2]) / Math.Sqrt(variance[k % 2] + 1e-5))];

    [Fact]
    public void Without_momentum_the_record_is_the_plain_average()
    {
        using var layer = torch.nn.BatchNorm1d(1, momentum: null, dtype: ScalarType.Float64);

        layer.call(Values.Doubles([2, 1], 0, 2));
        layer.call(Values.Doubles([2, 1], 4, 6));

        Values.Equal([3], layer.running_mean!);
    }

    [Fact]
    public void Without_a_record_evaluation_uses_the_batch_too()
    {
        using var layer = torch.nn.BatchNorm1d(1, affine: false, track_running_stats: false, dtype: ScalarType.Float64);
        layer.eval();

        Values.Equal([-1, 1], layer.call(Values.Doubles([2, 1], 0, 2)), 1e-5);
        Assert.Empty(layer.state_dict());
        Assert.Throws<ArgumentException>(() => layer.call(ones(2)));
    }

    [Fact]
    public void Batch_normalisation_of_images_normalises_each_channel()
    {
        using var layer = torch.nn.BatchNorm2d(3);

        var output = layer.call(Values.Random(1, 8, 3, 5, 5).to_type(ScalarType.Float32));

        Values.Equal([0, 0, 0], output.mean([0, 2, 3]), 1e-6);
        Values.Equal([1, 1, 1], output.var([0, 2, 3], unbiased: false), 1e-4);
        Assert.Throws<ArgumentException>(() => layer.call(ones(2, 3)));
    }

    [Fact]
    public void Layer_normalisation_normalises_each_sample()
    {
        using var layer = torch.nn.LayerNorm(3, dtype: ScalarType.Float64);
        layer.weight!.Set(2, 1, 1);
        layer.bias!.Set(0, 0, 5);

        var spread = Math.Sqrt((2 / 3.0) + 1e-5);
        Values.Equal([-2 / spread, 0, (1 / spread) + 5], layer.call(Values.Doubles([1, 3], 1, 2, 3)));
        Assert.Null(torch.nn.LayerNorm([2, 3], elementwise_affine: false).weight);
        Assert.Null(torch.nn.LayerNorm(3, bias: false).bias);
    }

    [Fact]
    public void Group_normalisation_with_one_group_is_layer_normalisation_over_all()
    {
        var input = Values.Random(2, 2, 4, 3);

        Values.Equal(Values.Of(torch.nn.functional.layer_norm(input, [4, 3])), torch.nn.functional.group_norm(input, 1));
    }

    [Fact]
    public void Normalize_divides_by_the_norm()
    {
        Values.Equal([0.6, 0.8, 0, 0], torch.nn.functional.normalize(Values.Doubles([2, 2], 3, 4, 0, 0)));
        Values.Equal([0.25, 0.75], torch.nn.functional.normalize(Values.Doubles([2], 1, 3), p: 1, dim: 0));
    }
}

internal static class Assignment
{
    /// <summary>Overwrites the elements, unseen by autograd.</summary>
    public static void Set(this Tensor tensor, params double[] values)
    {
        using var untracked = no_grad();
        tensor.copy_(torch.tensor(values).reshape(tensor.shape));
    }
}
