using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TheoryAtlas.Torch.Tests;

public sealed class UtilsTests
{
    [Fact]
    public void Parameters_go_into_a_vector_and_back()
    {
        using var net = Sequential(Linear(2, 3), Linear(3, 1));

        var vector = utils.parameters_to_vector(net.parameters());
        utils.vector_to_parameters(vector.detach() * 2, net.parameters());

        Assert.Equal([13L], vector.shape);
        Assert.True(utils.parameters_to_vector(net.parameters()).allclose(vector * 2));
        Assert.True(net.parameters().All(parameter => parameter.is_leaf && parameter.requires_grad));
        Assert.Throws<ArgumentException>(() => utils.vector_to_parameters(zeros(12), net.parameters()));
    }

    [Fact]
    public void Autograd_follows_the_vector()
    {
        using var net = Linear(2, 1, hasBias: false);

        utils.parameters_to_vector(net.parameters()).pow(2).sum().backward();

        Assert.True(net.weight.grad!.allclose(2 * net.weight));
    }

    [Fact]
    public void Clipping_scales_all_gradients_by_one_factor()
    {
        Parameter[] parameters = [Of(3, 0), Of(0, 4), new(zeros(1))];

        Assert.Equal(5, utils.clip_grad_norm_(parameters, 10));
        Values.Equal([3, 0], parameters[0].grad!);
        Assert.Equal(5, utils.clip_grad_norm_(parameters, 1));
        Values.Equal([0.6, 0], parameters[0].grad!, 1e-6);
        Values.Equal([0, 0.8], parameters[1].grad!, 1e-6);
        Assert.Equal(0.8, utils.clip_grad_norm_(parameters, 1, double.PositiveInfinity), 1e-6);
        Assert.Null(parameters[2].grad);
    }

    [Fact]
    public void Clipping_by_value_bounds_each_element()
    {
        var parameter = Of(3, -4);

        utils.clip_grad_value_([parameter], 3.5);

        Values.Equal([3, -3.5], parameter.grad!);
    }

    private static Parameter Of(params double[] gradient) =>
        new(zeros(gradient.Length, dtype: ScalarType.Float64)) { grad = tensor(gradient) };
}
