using TorchSharp;

namespace TheoryAtlas.Torch.Tests;

/// <summary>Comparisons of tensors with what is expected, that say both when they differ.</summary>
internal static class Close
{
    public static void To(double[] expected, torch.Tensor actual, double tolerance = 1e-12)
    {
        var elements = actual.to_type(torch.float64).data<double>().ToArray();
        Assert.Equal(expected.Length, elements.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.True(
                Math.Abs(expected[k] - elements[k]) <= tolerance * Math.Max(1, Math.Abs(expected[k])) || expected[k].Equals(elements[k]),
                $"element {k}: expected {expected[k]:R}, got {elements[k]:R}");
    }

    public static void To(double expected, torch.Tensor actual, double tolerance = 1e-12) => To([expected], actual, tolerance);

    public static void To(torch.Tensor expected, torch.Tensor actual, double tolerance = 1e-10)
    {
        Assert.Equal(expected.shape, actual.shape);
        var worst = expected.numel() == 0 ? 0 : (expected - actual).abs().max().ToDouble();
        Assert.True(worst <= tolerance, $"largest difference {worst:R} > {tolerance:R}\n{expected.str()}\n{actual.str()}");
    }
}
