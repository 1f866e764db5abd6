using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class OperatorTests
{
    [Fact]
    public void Arithmetic_takes_tensors_and_numbers_on_both_sides()
    {
        using var scope = NewDisposeScope();
        var a = tensor([6.0, -7.0]);
        var b = tensor([4.0, 2.0]);

        Close.To([10, -5], a + b);
        Close.To([2, -9], a - b);
        Close.To([24, -14], a * b);
        Close.To([1.5, -3.5], a / b);
        Close.To([2, 1], a % b);
        Close.To([7, -6], a + 1);
        Close.To([7, -6], 1 + a);
        Close.To([5.5, -7.5], a - 0.5);
        Close.To([-5.5, 7.5], 0.5 - a);
        Close.To([12, -14], 2L * a);
        Close.To([3, -3.5], a / 2f);
        Close.To([0.5, 1], 2.0 / b);
        Close.To([0, 2], a % 3);
    }

    [Fact]
    public void Scalars_keep_the_element_type_of_the_tensor()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(float32, (ones(2) * 2.5).dtype);
        Assert.Equal(int64, (arange(3) * 2).dtype);
        Assert.Equal(float32, (arange(3) * 2.5).dtype);
        Assert.Equal(float64, (ones(2) * ones(2, float64)).dtype);
    }

    [Fact]
    public void Comparisons_give_truth_values()
    {
        using var scope = NewDisposeScope();
        var a = tensor([1.0, 2.0, 3.0]);
        var b = tensor([3.0, 2.0, 1.0]);

        Assert.Equal([true, false, false], (a < b).data<bool>().ToArray());
        Assert.Equal([true, true, false], (a <= b).data<bool>().ToArray());
        Assert.Equal([false, false, true], (a > b).data<bool>().ToArray());
        Assert.Equal([false, true, true], (a >= 2).data<bool>().ToArray());
        Assert.Equal([false, true, false], (a == b).data<bool>().ToArray());
        Assert.Equal([true, false, true], (a != 2).data<bool>().ToArray());
        Assert.Equal([true, true, false], (3 > a).data<bool>().ToArray());
        Assert.Equal([false, true, false], ((a >= 2) & (b >= 2)).data<bool>().ToArray());
        Assert.Equal([true, true, true], ((a >= 2) | (b >= 2)).data<bool>().ToArray());
        Assert.Equal([true, false, false], (~(a >= 2)).data<bool>().ToArray());
        Assert.True(a.Equals(a.clone()));
        Assert.True(a.allclose(a + 1e-9));
        Assert.False(a.allclose(b));
    }

    [Fact]
    public void Binary_functions_have_their_known_values()
    {
        using var scope = NewDisposeScope();
        var a = tensor([3.0, -1.0]);
        var b = tensor([4.0, 2.0]);

        Close.To([81, 1], a.pow(b));
        Close.To([9, 1], a.pow(2));
        Close.To([16, 4], pow(2, b));
        Close.To([5, Math.Sqrt(5)], a.hypot(b));
        Close.To([Math.Atan2(3, 4), Math.Atan2(-1, 2)], a.atan2(b));
        Close.To([4, 2], maximum(a, b));
        Close.To([3, -1], minimum(a, b));
        Close.To([3 * Math.Log(4), -Math.Log(2)], a.xlogy(b));
        Close.To([Math.Log(Math.Exp(3) + Math.Exp(4)), Math.Log(Math.Exp(-1) + Math.Exp(2))], logaddexp(a, b));
        Close.To([0, -1], a.div(b, RoundingMode.floor));
        Close.To([0, 0], a.div(b, RoundingMode.trunc));
        Close.To([11, 3], a.add(b, 2));
        Close.To([3.5, 0.5], a.lerp(b, 0.5));
        Close.To([3 + 0.5 * 12, -1 - 0.5 * 2], a.addcmul(a, b, 0.5));
        Close.To([4, -1], where(a > 0, b, a));
        Close.To([0, -1], where(a > 0, 0, a));
    }

    [Fact]
    public void In_place_arithmetic_changes_the_left_side()
    {
        using var scope = NewDisposeScope();
        var a = tensor([1.0, 2.0]);

        a.add_(1).mul_(3).sub_(tensor([1.0, 1.0])).div_(5);

        Close.To([1, 1.6], a);
        a.copy_(tensor([7.0, 8.0]));
        Close.To([7, 8], a);
        a.fill_(2);
        Close.To([2, 2], a);
        a.zero_();
        Close.To([0, 0], a);
    }
}
