using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

/// <summary>Tensors from numbers, and numbers from tensors.</summary>
internal static class Values
{
    public static Tensor Doubles(long[] shape, params double[] values) => tensor(values).reshape(shape);

    public static double[] Of(Tensor tensor) => tensor.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();

    public static void Equal(double[] expected, Tensor actual, double tolerance = 1e-12)
    {
        var found = Of(actual);
        Assert.Equal(expected.Length, found.Length);
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], found[k], tolerance);
    }

    /// <summary>Standard normal doubles that depend on the seed alone.</summary>
    public static Tensor Random(ulong seed, params long[] shape)
    {
        using var generator = new Generator(seed);
        return torch.nn.init.normal_(empty(shape, dtype: ScalarType.Float64), generator: generator);
    }

    /// <summary>Compares autograd's gradient of every parameter with central differences, at a point that depends on nothing else.</summary>
    public static void GradientsMatchDifferences(torch.nn.Module module, Func<Tensor> loss)
    {
        const double Step = 1e-5;
        using var generator = new Generator(11);
        foreach (var parameter in module.parameters()) torch.nn.init.normal_(parameter, 0, 0.5, generator);
        module.zero_grad();
        loss().backward();
        foreach (var (name, parameter) in module.named_parameters())
        {
            var gradient = Of(parameter.grad!);
            using var untracked = no_grad();
            using var flat = parameter.view(-1);
            for (var k = 0L; k < flat.numel(); k++)
            {
                using var element = flat.narrow(0, k, 1);
                element.add_(Step);
                var above = loss().item<double>();
                element.sub_(2 * Step);
                var below = loss().item<double>();
                element.add_(Step);
                var difference = (above - below) / (2 * Step);
                Assert.True(Math.Abs(difference - gradient[k]) < 1e-6 * Math.Max(1, Math.Abs(gradient[k])), $"{name}[{k}]: {difference} by differences, {gradient[k]} by autograd");
            }
        }
    }
}

/// <summary>Tests that seed the global generator or set the default type run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class GlobalState
{
    public const string Name = "global state of torch";
}
