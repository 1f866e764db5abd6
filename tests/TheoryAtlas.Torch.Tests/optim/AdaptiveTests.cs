using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class AdaptiveTests
{
    [Theory]
    [InlineData(0, false, false)]
    [InlineData(0.1, false, false)]
    [InlineData(0, true, false)]
    [InlineData(0.1, false, true)]
    public void Adam_follows_its_recursion(double decay, bool amsgrad, bool maximize) => Quadratic.Follows(
        p => optim.Adam(p, 0.1, 0.8, 0.95, 1e-6, decay, amsgrad, maximize),
        () => Adam((theta, g) => (maximize ? -g : g) + (decay * theta), amsgrad, theta => theta));

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void AdamW_shrinks_the_parameters_before_each_step(double decay) => Quadratic.Follows(
        p => optim.AdamW(p, 0.1, 0.8, 0.95, 1e-6, decay),
        () => Adam((_, g) => g, false, theta => theta * (1 - (0.1 * decay))));

    private static Func<double, double, int, double> Adam(Func<double, double, double> gradient, bool amsgrad, Func<double, double> shrink)
    {
        var (m, v, largest) = (0.0, 0.0, 0.0);
        return (theta, g, t) =>
        {
            g = gradient(theta, g);
            theta = shrink(theta);
            m = (0.8 * m) + (0.2 * g);
            v = (0.95 * v) + (0.05 * g * g);
            largest = Math.Max(largest, v);
            var root = Math.Sqrt((amsgrad ? largest : v) / (1 - Math.Pow(0.95, t)));
            return theta - (0.1 * m / (1 - Math.Pow(0.8, t)) / (root + 1e-6));
        };
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.5, false)]
    [InlineData(0.5, true)]
    public void RMSProp_follows_its_recursion(double momentum, bool centered) => Quadratic.Follows(
        p => optim.RMSProp(p, 0.05, 0.9, 1e-6, 0.1, momentum, centered),
        () =>
        {
            var (square, mean, velocity) = (0.0, 0.0, 0.0);
            return (theta, g, _) =>
            {
                g += 0.1 * theta;
                square = (0.9 * square) + (0.1 * g * g);
                mean = (0.9 * mean) + (0.1 * g);
                velocity = (momentum * velocity) + (g / (Math.Sqrt(square - (centered ? mean * mean : 0)) + 1e-6));
                return theta - (0.05 * velocity);
            };
        });

    [Fact]
    public void Adagrad_follows_its_recursion() => Quadratic.Follows(
        p => optim.Adagrad(p, 0.5, 0.1, 0.2, 0.3, 1e-6),
        () =>
        {
            var sum = 0.3;
            return (theta, g, t) =>
            {
                g += 0.2 * theta;
                sum += g * g;
                return theta - (0.5 / (1 + ((t - 1) * 0.1)) * g / (Math.Sqrt(sum) + 1e-6));
            };
        });

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Parameter[] none = [];
        Assert.Throws<ArgumentException>(() => optim.Adam(none, -1));
        Assert.Throws<ArgumentException>(() => optim.Adam(none, beta1: 1));
        Assert.Throws<ArgumentException>(() => optim.AdamW(none, beta2: -0.1));
        Assert.Throws<ArgumentException>(() => optim.Adam(none, eps: -1));
        Assert.Throws<ArgumentException>(() => optim.RMSProp(none, alpha: -1));
        Assert.Throws<ArgumentException>(() => optim.Adagrad(none, lr_decay: -1));
    }

    [Fact]
    public void Momentum_and_decay_rates_can_be_changed_on_the_way()
    {
        using var parameter = new Parameter(ones(1));
        using var sgd = optim.SGD([parameter], 0.1, momentum: 0.5);
        using var adam = optim.Adam([parameter]);

        sgd.Momentum = 0.7;
        adam.Betas = (0.5, 0.6);

        Assert.Equal(0.7, sgd.Momentum);
        Assert.Equal((0.5, 0.6), adam.Betas);
    }
}
