using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class UnaryTests
{
    private static readonly double[] s_points = [0.11, 0.25, 0.5, 0.77, 0.93];

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Of, Func<double, double> Is)> s_table = new(StringComparer.Ordinal)
    {
        ["abs"] = (x => (-x).abs(), x => x),
        ["acos"] = (x => x.acos(), Math.Acos),
        ["acosh"] = (x => (x + 1).acosh(), x => Math.Acosh(x + 1)),
        ["asin"] = (x => x.asin(), Math.Asin),
        ["asinh"] = (x => x.asinh(), Math.Asinh),
        ["atan"] = (x => x.atan(), Math.Atan),
        ["atanh"] = (x => x.atanh(), Math.Atanh),
        ["ceil"] = (x => x.ceil(), Math.Ceiling),
        ["cos"] = (x => x.cos(), Math.Cos),
        ["cosh"] = (x => x.cosh(), Math.Cosh),
        ["deg2rad"] = (x => x.deg2rad(), x => x * Math.PI / 180),
        ["exp"] = (x => x.exp(), Math.Exp),
        ["exp2"] = (x => x.exp2(), x => Math.Pow(2, x)),
        ["expm1"] = (x => x.expm1(), x => Math.Exp(x) - 1),
        ["floor"] = (x => x.floor(), Math.Floor),
        ["frac"] = (x => (x + 3).frac(), x => x),
        ["log"] = (x => x.log(), Math.Log),
        ["log10"] = (x => x.log10(), Math.Log10),
        ["log1p"] = (x => x.log1p(), x => Math.Log(1 + x)),
        ["log2"] = (x => x.log2(), Math.Log2),
        ["neg"] = (x => x.neg(), x => -x),
        ["operator -"] = (x => -x, x => -x),
        ["reciprocal"] = (x => x.reciprocal(), x => 1 / x),
        ["relu"] = (x => (x - 0.5).relu(), x => Math.Max(0, x - 0.5)),
        ["relu6"] = (x => (x * 20).relu6(), x => Math.Min(6, x * 20)),
        ["round"] = (x => x.round(), Math.Round),
        ["rsqrt"] = (x => x.rsqrt(), x => 1 / Math.Sqrt(x)),
        ["sigmoid"] = (x => x.sigmoid(), x => 1 / (1 + Math.Exp(-x))),
        ["sign"] = (x => (x - 0.5).sign(), x => Math.Sign(x - 0.5)),
        ["silu"] = (x => x.silu(), x => x / (1 + Math.Exp(-x))),
        ["sin"] = (x => x.sin(), Math.Sin),
        ["sinc"] = (x => x.sinc(), x => Math.Sin(Math.PI * x) / (Math.PI * x)),
        ["sinh"] = (x => x.sinh(), Math.Sinh),
        ["softplus"] = (x => x.softplus(), x => Math.Log(1 + Math.Exp(x))),
        ["sqrt"] = (x => x.sqrt(), Math.Sqrt),
        ["square"] = (x => x.square(), x => x * x),
        ["tan"] = (x => x.tan(), Math.Tan),
        ["tanh"] = (x => x.tanh(), Math.Tanh),
        ["trunc"] = (x => (-x * 3).trunc(), x => Math.Truncate(-x * 3)),
        ["logit"] = (x => x.logit(), x => Math.Log(x / (1 - x))),
        ["leaky_relu"] = (x => (x - 0.5).leaky_relu(0.1), x => x < 0.5 ? 0.1 * (x - 0.5) : x - 0.5),
        ["elu"] = (x => (-x).elu(1), x => Math.Exp(-x) - 1),
        ["clamp"] = (x => x.clamp(0.2, 0.8), x => Math.Clamp(x, 0.2, 0.8)),
        ["clamp above only"] = (x => x.clamp(max: 0.6), x => Math.Min(x, 0.6)),
    };

    public static TheoryData<string> Names => [.. s_table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_its_known_values(string name)
    {
        using var scope = NewDisposeScope();
        var (of, @is) = s_table[name];

        Close.To([.. s_points.Select(@is)], of(tensor(s_points)));
    }

    [Fact]
    public void Error_and_gamma_functions_have_their_known_values()
    {
        using var scope = NewDisposeScope();
        var x = tensor([0.0, 0.5, 1.0]);

        Close.To([0, 0.5204998778130465, 0.8427007929497149], x.erf());
        Close.To([1, 0.4795001221869535, 0.1572992070502851], x.erfc());
        Close.To([0.5204998778130465, 0.8427007929497149], tensor([0.5204998778130465, 0.8427007929497149]).erfinv().erf());
        Close.To([Math.Log(24), Math.Log(Math.Sqrt(Math.PI))], tensor([5.0, 0.5]).lgamma());
        Close.To([-0.5772156649015329, 0.42278433509846714], tensor([1.0, 2.0]).digamma());
        Close.To([Math.PI * Math.PI / 6], tensor([1.0]).polygamma(1), 1e-9);
        Close.To([1, 1.2660658777520084], tensor([0.0, 1.0]).i0());
    }

    [Fact]
    public void An_in_place_function_changes_its_tensor_and_returns_another_object_over_it()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 4.0]);

        var same = x.sqrt_();

        Close.To([1, 2], x);
        same.add_(1);
        Close.To([2, 3], x);
        Assert.NotSame(x, same);
        same.Dispose();
        Close.To([2, 3], x);
    }

    [Fact]
    public void Tests_of_single_elements_tell_finite_infinite_and_nan_apart()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, double.NaN, double.PositiveInfinity]);

        Assert.Equal([true, false, false], x.isfinite().data<bool>().ToArray());
        Assert.Equal([false, true, false], x.isnan().data<bool>().ToArray());
        Assert.Equal([false, false, true], x.isinf().data<bool>().ToArray());
        Close.To([1, 0, 7], x.nan_to_num(posinf: 7));
    }
}
