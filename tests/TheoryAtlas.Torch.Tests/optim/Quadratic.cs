using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

/// <summary>Runs an optimizer on ½Σaθ², whose gradient is aθ, beside a recursion in plain C#.</summary>
internal static class Quadratic
{
    private static readonly double[] s_curvatures = [1, 3];
    private static readonly double[] s_start = [2, -1];

    /// <param name="create">Makes the optimizer.</param>
    /// <param name="recursion">From θ, its gradient and the step's number (from 1) to the new θ; one object per coordinate.</param>
    /// <param name="steps">How many steps to compare.</param>
    public static void Follows(Func<Parameter[], torch.optim.Optimizer> create, Func<Func<double, double, int, double>> recursion, int steps = 6)
    {
        using var parameter = new Parameter(tensor(s_start));
        using var optimizer = create([parameter]);
        var curvature = tensor(s_curvatures);
        var expected = s_start.ToArray();
        var updates = s_start.Select(_ => recursion()).ToArray();

        for (var t = 1; t <= steps; t++)
        {
            optimizer.zero_grad();
            (parameter * parameter * curvature / 2).sum().backward();
            optimizer.step();
            for (var k = 0; k < expected.Length; k++) expected[k] = updates[k](expected[k], s_curvatures[k] * expected[k], t);
            Assert.Equal(expected[0], parameter[0].item<double>(), 1e-12);
            Assert.Equal(expected[1], parameter[1].item<double>(), 1e-12);
        }
    }
}
