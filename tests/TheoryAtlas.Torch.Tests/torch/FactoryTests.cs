using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class FactoryTests
{
    [Fact]
    public void Ranges_and_grids_have_their_known_values()
    {
        using var scope = NewDisposeScope();

        Close.To([0, 1, 2], arange(3));
        Close.To([1, 1.5, 2], arange(1, 2.1, 0.5));
        Close.To([0, 0.25, 0.5, 0.75, 1], linspace(0, 1, 5));
        Close.To([1, 10, 100], logspace(0, 2, 3), 1e-6);
        Close.To([1, 0, 0, 1], eye(2));
        Close.To([1, 0, 0, 0, 1, 0], eye(2, 3));
        Close.To([7, 7], full(2, 7));
        Assert.Equal([2, 3, 4, 5], ones(2, 3, 4, 5).shape);
        Assert.Equal([2, 3], zeros([2, 3]).shape);
        Assert.Equal([2, 3], empty(new Size([2, 3])).shape);
        Assert.Empty(zeros([]).shape);
    }

    [Fact]
    public void Element_types_are_inferred_as_PyTorch_infers_them()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(float32, zeros(2).dtype);
        Assert.Equal(int64, arange(3).dtype);
        Assert.Equal(float32, arange(3.0).dtype);
        Assert.Equal(float64, tensor([1.0]).dtype);
        Assert.Equal(float32, tensor([1f]).dtype);
        Assert.Equal(int32, tensor([1]).dtype);
        Assert.Equal(@bool, tensor(true).dtype);
        Assert.Equal(float32, tensor([1.0], dtype: float32).dtype);
        Assert.Equal(float64, linspace(0, 1, 3, float64).dtype);
        Assert.Equal(float64, zeros(2, float64).zeros_like().dtype);
        Assert.Equal(float64, promote_types(int64, float64));
    }

    [Fact]
    public void The_default_type_can_be_changed_to_a_floating_point_type_only()
    {
        using var scope = NewDisposeScope();
        try
        {
            set_default_dtype(float64);
            Assert.Equal(float64, zeros(1).dtype);
            Assert.Equal(float64, get_default_dtype());
        }
        finally
        {
            set_default_dtype(float32);
        }

        Assert.Throws<ArgumentException>(() => set_default_dtype(int64));
    }

    [Fact]
    public void Arrays_go_in_and_come_out_unchanged()
    {
        using var scope = NewDisposeScope();
        double[] flat = [1, 2, 3, 4, 5, 6];
        var cube = new long[2, 1, 3] { { { 1, 2, 3 } }, { { 4, 5, 6 } } };

        Assert.Equal(flat, tensor(flat).data<double>().ToArray());
        Assert.Equal(flat, tensor((IList<double>)[.. flat]).data<double>().ToArray());
        Assert.Equal([2, 3], tensor(flat, [2, 3]).shape);
        Assert.Equal([2, 1, 3], tensor(cube).shape);
        Assert.Equal(cube, tensor(cube).data<long>().ToNDArray());
        Assert.Equal([1f, 2f], from_array(new[] { 1f, 2f }).data<float>().ToArray());
        Assert.Equal([true, false], tensor([true, false]).data<bool>().ToArray());
        Assert.Equal([new Complex(1, 2)], tensor([new Complex(1, 2)]).data<Complex>().ToArray());
        Assert.Equal([(1f, 2f)], tensor([(1f, 2f)]).data<(float, float)>().ToArray());
        Assert.Equal([(Half)1.5], tensor([(Half)1.5]).data<Half>().ToArray());
        Assert.Empty(tensor(Array.Empty<double>()).data<double>().ToArray());
        Tensor implied = new[] { 1.0, 2.0 };
        Close.To([1, 2], implied);
    }

    [Fact]
    public void Spans_give_direct_access_to_contiguous_elements()
    {
        using var scope = NewDisposeScope();
        var x = zeros(3, float64);

        MemoryMarshal.Cast<byte, double>(x.bytes)[1] = 5;
        x.data<double>()[2] = 7;

        Close.To([0, 5, 7], x);
    }

    [Fact]
    public void A_transposed_tensor_is_read_in_its_own_order()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }).T;

        var data = x.data<double>();

        Assert.Equal([1.0, 4, 2, 5, 3, 6], data.ToArray());
        Assert.Equal([1.0, 4, 2, 5, 3, 6], data.ToList());
        Assert.Equal(4, data[0, 1]);
        Assert.Equal(5, data[3]);
        Assert.Throws<IndexOutOfRangeException>(() => data[6]);
    }

    [Fact]
    public void An_item_is_read_only_as_its_own_type()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(2.5, tensor(2.5).item<double>());
        Assert.Equal(2.5f, tensor(2.5f).item<float>());
        Assert.Throws<ArgumentException>(() => tensor(2.5).item<float>());
        Assert.Throws<ArgumentException>(() => ones(2).item<float>());
        Assert.Equal(2, tensor(2.5).ToInt32());
        Assert.Equal(2.5, (double)tensor(2.5f));
        Assert.True(tensor(true).ToBoolean());
        Assert.Equal(new Complex(1, -1), tensor(new Complex(1, -1)).ToComplexFloat64());
    }

    [Fact]
    public void Conversions_change_the_element_type()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.7, -1.7]);

        Close.To([1, -1], x.@long());
        Assert.Equal(float32, x.to(float32).dtype);
        Assert.Equal(float32, x.@float().dtype);
        Assert.Equal(complex128, x.to_type(complex128).dtype);
        Assert.Equal([true, true], x.to_type(@bool).data<bool>().ToArray());
        Close.To([1.7, -1.7], complex(x, x).imag);
        Close.To([2, 2], polar(tensor([2.0, 2]), x).abs());
        Assert.Equal([2, 2], complex(x, x).view_as_real().shape);
    }

    [Fact]
    public void Limits_are_those_of_the_format()
    {
        Assert.Equal(Math.BitIncrement(1.0) - 1, finfo(float64).eps);
        Assert.Equal(double.MaxValue, finfo(float64).max);
        Assert.Equal(float.MaxValue, finfo(float32).max);
        Assert.Equal(MathF.BitIncrement(1f) - 1, finfo(float32).eps);
        Assert.Equal(1.17549435E-38f, finfo(float32).tiny);
        Assert.Equal((double)Half.MaxValue, finfo(float16).max);
        Assert.Throws<ArgumentException>(() => finfo(int64));
    }

    [Fact]
    public void Text_shows_shape_type_and_elements()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[,] { { 1, 2.5 }, { -3, 4 } });

        Assert.Equal("[2x2], type = Float64, device = cpu", x.ToString());
        Assert.Equal("[[1 2.5]\n [-3 4]]", x.npstr());
        Assert.Contains("...", arange(2000).npstr(), StringComparison.Ordinal);
    }
}
