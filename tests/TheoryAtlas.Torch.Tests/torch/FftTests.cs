using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class FftTests
{
    private const int N = 12;

    [Fact]
    public void The_transform_is_the_discrete_Fourier_transform()
    {
        using var scope = NewDisposeScope();
        var x = randn(N, float64, generator: new Generator(1));
        var elements = x.data<double>().ToArray();

        var transformed = fft.fft_(x).data<Complex>().ToArray();

        for (var k = 0; k < N; k++)
        {
            var expected = Complex.Zero;
            for (var j = 0; j < N; j++) expected += elements[j] * Complex.Exp(-2 * Math.PI * Complex.ImaginaryOne * j * k / N);
            Assert.True(Complex.Abs(expected - transformed[k]) < 1e-12, $"frequency {k}: {expected} and {transformed[k]}");
        }
    }

    [Fact]
    public void Inverse_transforms_undo_transforms()
    {
        using var scope = NewDisposeScope();
        var x = randn(4, N, float64, generator: new Generator(2));

        Close.To(x, fft.ifft(fft.fft_(x)).real);
        Close.To(x, fft.irfft(fft.rfft(x), N));
        Close.To(x, fft.ifft2(fft.fft2(x)).real);
        Close.To(x, fft.ifftn(fft.fftn(x)).real);
        Close.To(x, fft.ifftshift(fft.fftshift(x)));
        Assert.Equal([4, N / 2 + 1], fft.rfft(x).shape);
    }

    [Fact]
    public void The_norm_says_who_carries_the_factor()
    {
        using var scope = NewDisposeScope();
        var x = ones(N, float64);

        Close.To(N, fft.rfft(x).real[0]);
        Close.To(1, fft.rfft(x, norm: FFTNormType.Forward).real[0]);
        Close.To(Math.Sqrt(N), fft.rfft(x, norm: FFTNormType.Ortho).real[0]);
    }

    [Fact]
    public void Frequencies_come_in_the_order_of_the_transform()
    {
        using var scope = NewDisposeScope();

        Close.To([0, 0.25, -0.5, -0.25], fft.fftfreq(4, dtype: float64));
        Close.To([0, 0.5, 1], fft.rfftfreq(4, 0.5, float64));
    }
}
