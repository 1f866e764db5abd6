using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class SGDTests
{
    [Fact]
    public void Without_momentum_a_step_goes_along_the_gradient() =>
        Quadratic.Follows(p => torch.optim.SGD(p, 0.1), () => (theta, g, _) => theta - (0.1 * g));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0.3, 0, false)]
    [InlineData(0, 0.2, false)]
    [InlineData(0, 0.2, true)]
    public void With_momentum_steps_follow_the_velocity(double dampening, double decay, bool nesterov) =>
        Quadratic.Follows(p => torch.optim.SGD(p, 0.1, 0.9, dampening, decay, nesterov), () =>
        {
            double? velocity = null;
            return (theta, g, _) =>
            {
                g += decay * theta;
                velocity = velocity is null ? g : (0.9 * velocity) + ((1 - dampening) * g);
                return theta - (0.1 * (nesterov ? g + (0.9 * velocity.Value) : velocity.Value));
            };
        });

    [Fact]
    public void Maximizing_goes_up_and_still_decays() =>
        Quadratic.Follows(p => torch.optim.SGD(p, 0.1, weight_decay: 0.5, maximize: true), () => (theta, g, _) => theta - (0.1 * (-g + (0.5 * theta))));

    [Fact]
    public void Groups_have_options_of_their_own()
    {
        var (first, second) = (WithGradient(), WithGradient());
        using var optimizer = torch.optim.SGD([new SGD.ParamGroup([first], lr: 0.5), new SGD.ParamGroup { Parameters = [second] }], 0.1);

        optimizer.step();

        Assert.Equal(0.5, first.item<double>(), 1e-15);
        Assert.Equal(0.9, second.item<double>(), 1e-15);
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal(2, optimizer.parameters().Count());
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([first], lr: 1)));
    }

    [Fact]
    public void A_parameter_without_gradient_stays()
    {
        using var parameter = new Parameter(ones(1));
        using var optimizer = torch.optim.SGD([parameter], 0.1, weight_decay: 1);

        Assert.Null(optimizer.step());

        Assert.Equal(1, parameter.item<float>());
    }

    [Fact]
    public void A_step_leaves_the_gradient_as_it_was()
    {
        var parameter = WithGradient();
        using var optimizer = torch.optim.SGD([parameter], 0.1, momentum: 0.9, weight_decay: 0.1);

        optimizer.step();
        optimizer.step();

        Assert.Equal(1, parameter.grad!.item<double>());
        optimizer.zero_grad(set_to_none: false);
        Assert.Equal(0, parameter.grad!.item<double>());
        optimizer.zero_grad();
        Assert.Null(parameter.grad);
    }

    [Fact]
    public void The_closure_computes_the_loss_with_tracking_on()
    {
        using var parameter = new Parameter(ones(1, dtype: ScalarType.Float64));
        using var optimizer = torch.optim.SGD([parameter], 0.25);
        using var untracked = no_grad();

        var loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            var value = parameter.pow(2).sum();
            value.backward();
            return value;
        });

        Assert.Equal(1, loss!.item<double>());
        Assert.Equal(0.5, parameter.item<double>());
    }

    [Fact]
    public void The_velocity_outlives_the_scope_of_a_step()
    {
        var parameter = WithGradient();
        using var optimizer = torch.optim.SGD([parameter], 0.1, momentum: 0.5);

        using (NewDisposeScope()) optimizer.step();
        using (NewDisposeScope()) optimizer.step();

        Assert.Equal(1 - 0.1 - 0.15, parameter.item<double>(), 1e-15);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Parameter[] none = [];
        Assert.Throws<ArgumentException>(() => torch.optim.SGD(none, -1));
        Assert.Throws<ArgumentException>(() => torch.optim.SGD(none, 1, momentum: -1));
        Assert.Throws<ArgumentException>(() => torch.optim.SGD(none, 1, weight_decay: -1));
        Assert.Throws<ArgumentException>(() => torch.optim.SGD(none, 1, nesterov: true));
        Assert.Throws<ArgumentException>(() => torch.optim.SGD(none, 1, 0.9, 0.1, nesterov: true));
    }

    private static Parameter WithGradient() => new(ones(1, dtype: ScalarType.Float64)) { grad = ones(1, dtype: ScalarType.Float64) };
}
