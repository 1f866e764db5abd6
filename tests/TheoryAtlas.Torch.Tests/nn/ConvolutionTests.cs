using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class ConvolutionTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(1, 2, 2)]
    public void Conv2d_equals_direct_loops(long stride, long padding, long dilation)
    {
        using var layer = torch.nn.Conv2d(2, 3, 3, stride, padding, dilation, dtype: ScalarType.Float64);
        var input = Values.Random(1, 2, 2, 7, 6);

        var output = layer.call(input);

        Values.Equal(Direct(input, layer, stride, padding, dilation, output.shape), output, 1e-12);
    }

    private static double[] Direct(Tensor input, Conv2d layer, long stride, long padding, long dilation, long[] shape)
    {
        var (x, w, b) = (input.data<double>(), layer.weight.data<double>(), layer.bias!.data<double>());
        var result = new List<double>();
        for (var n = 0L; n < shape[0]; n++)
            for (var o = 0L; o < shape[1]; o++)
                for (var row = 0L; row < shape[2]; row++)
                    for (var column = 0L; column < shape[3]; column++)
                    {
                        var sum = b[o];
                        for (var c = 0L; c < 2; c++)
                            for (var i = 0L; i < 3; i++)
                                for (var j = 0L; j < 3; j++)
                                {
                                    var (y, z) = ((row * stride) - padding + (i * dilation), (column * stride) - padding + (j * dilation));
                                    if (y is >= 0 and < 7 && z is >= 0 and < 6) sum += x[n, c, y, z] * w[o, c, i, j];
                                }
                        result.Add(sum);
                    }
        return [.. result];
    }

    [Fact]
    public void Conv1d_slides_the_window_without_turning_it()
    {
        using var layer = torch.nn.Conv1d(1, 1, 2, dtype: ScalarType.Float64);
        layer.weight = new Parameter(Values.Doubles([1, 1, 2], 1, 10));
        layer.bias = new Parameter(Values.Doubles([1], 0.5));

        Values.Equal([21.5, 32.5], layer.call(Values.Doubles([1, 1, 3], 1, 2, 3)));
    }

    [Fact]
    public void Padding_same_keeps_the_size_and_a_mode_fills_the_border()
    {
        using var same = torch.nn.Conv2d(1, 1, 3, Padding.Same, bias: false, dtype: ScalarType.Float64);
        using var circular = torch.nn.Conv1d(1, 1, 3, padding: 1, padding_mode: PaddingModes.Circular, bias: false, dtype: ScalarType.Float64);
        circular.weight = new Parameter(Values.Doubles([1, 1, 3], 1, 0, 0));

        Assert.Equal([1L, 1L, 5L, 4L], same.call(Values.Random(2, 1, 1, 5, 4)).shape);
        Values.Equal([4, 1, 2, 3], circular.call(Values.Doubles([1, 1, 4], 1, 2, 3, 4)));
        Assert.Equal([1L, 1L, 3L, 3L], torch.nn.Conv2d(1, 1, (3, 1), Padding.Valid, dtype: ScalarType.Float64).call(Values.Random(2, 1, 1, 5, 3)).shape);
    }

    [Fact]
    public void Groups_split_the_channels()
    {
        using var layer = torch.nn.Conv1d(2, 2, 1, groups: 2, bias: false, dtype: ScalarType.Float64);
        layer.weight = new Parameter(Values.Doubles([2, 1, 1], 3, 5));

        Values.Equal([3, 6, 20, 25], layer.call(Values.Doubles([2, 2], 1, 2, 4, 5)));
        Assert.Throws<ArgumentException>(() => torch.nn.Conv1d(3, 2, 1, groups: 2));
        Assert.Throws<ArgumentException>(() => torch.nn.Conv2d(1, 1, 3, Padding.Same, stride: 2));
    }

    [Fact]
    public void Input_of_another_shape_is_refused()
    {
        using var layer = torch.nn.Conv2d(2, 1, 1);

        Assert.Throws<ArgumentException>(() => layer.call(ones(1, 3, 4, 4)));
        Assert.Throws<ArgumentException>(() => layer.call(ones(4, 4)));
        Assert.Equal([1L, 4L, 4L], layer.call(ones(2, 4, 4)).shape);
    }

    [Fact]
    public void Gradients_of_a_convolution_match_differences()
    {
        using var layer = torch.nn.Conv2d(1, 2, 2, dtype: ScalarType.Float64);
        var input = Values.Random(5, 1, 1, 3, 3);

        Values.GradientsMatchDifferences(layer, () => layer.call(input).pow(2).sum());
    }

    [Fact]
    public void Pools_take_the_maximum_and_the_mean_of_each_window()
    {
        var input = Values.Doubles([1, 1, 2, 4], 1, 5, 2, 0, 3, 4, 8, 6);

        Values.Equal([5, 8], torch.nn.MaxPool2d(2).call(input));
        Values.Equal([13 / 4.0, 16 / 4.0], torch.nn.AvgPool2d(2).call(input));
        Values.Equal([5, 5, 2, 4, 8, 8], torch.nn.MaxPool2d((1, 2), (1, 1)).call(input));
        Values.Equal([13, 16], torch.nn.AvgPool2d(2, divisor_override: 1).call(input));
        Values.Equal([1 / 4.0, 7 / 4.0, 0, 3 / 4.0, 12 / 4.0, 6 / 4.0], torch.nn.AvgPool2d(2, padding: 1).call(input));
        Values.Equal([1, 3.5, 0, 3, 6, 6], torch.nn.AvgPool2d(2, padding: 1, count_include_pad: false).call(input));
        Values.Equal([29 / 8.0], torch.nn.functional.adaptive_avg_pool2d(input, [1, 1]));
    }

    [Fact]
    public void Pad_fills_by_constant_reflection_copy_and_wrap()
    {
        var input = Values.Doubles([1, 1, 3], 1, 2, 3);

        Values.Equal([9, 1, 2, 3, 9, 9], torch.nn.functional.pad(input, (1, 2), value: 9));
        Values.Equal([2, 1, 2, 3, 2], torch.nn.functional.pad(input, 1, PaddingModes.Reflect));
        Values.Equal([1, 1, 2, 3, 3], torch.nn.functional.pad(input, [1, 1], PaddingModes.Replicate));
        Values.Equal([3, 1, 2, 3, 1], torch.nn.functional.pad(input, [1, 1], PaddingModes.Circular));
    }
}
