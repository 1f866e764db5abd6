using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class AutogradTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new(StringComparer.Ordinal)
    {
        ["polynomial"] = x => (x * x * x - 2 * x).sum(),
        ["elementary"] = x => (x.sin() * x.exp() + (x * x + 1).log().sqrt() / (x.tanh() + 2)).sum(),
        ["softmax"] = x => (x.softmax(0) * arange(6, dtype: float64)).sum(),
        ["product"] = x => x.reshape(2, 3).matmul(x.reshape(3, 2)).pow(2).mean(),
        ["decomposition"] = x => linalg.svdvals(x.reshape(2, 3))[0],
        ["indexing"] = x => (x[tensor([0L, 0L, 3L])] * x[TensorIndex.Slice(1, 4)]).sum() + x.max(),
        ["determinant"] = x => linalg.slogdet(x[TensorIndex.Slice(0, 4)].reshape(2, 2)).logabsdet,
        ["fft"] = x => fft.rfft(x).abs().pow(2).sum(),
        ["in place"] = x => x.clone().mul_(x).add_(1).sum(),
    };

    public static TheoryData<string> Names => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gradient_agrees_with_differences(string name)
    {
        using var scope = NewDisposeScope();
        var f = s_functions[name];
        var at = tensor([0.3, -0.7, 1.1, 0.5, -0.2, 0.9]);
        var x = at.clone().requires_grad_();

        var gradient = autograd.grad([f(x)], [x])[0];

        // Central differences err by h²·f‴/6 ≈ 1e-9 and by rounding/h ≈ 1e-11.
        const double h = 1e-5;
        for (var k = 0; k < 6; k++)
        {
            var step = zeros(6, float64);
            step[k] = tensor(h);
            var difference = (f(at + step) - f(at - step)) / (2 * h);
            Close.To(difference, gradient[k], 1e-7);
        }
    }

    [Fact]
    public void Backward_adds_to_the_gradients_of_leaves()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0], requires_grad: true);
        Assert.Null(x.grad);

        (x * x).sum().backward();
        Close.To([2, 4], x.grad!);
        (x * x).sum().backward();
        Close.To([4, 8], x.grad!);

        x.grad!.zero_();
        Close.To([0, 0], x.grad!);
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Backward_of_a_vector_needs_a_vector()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0], requires_grad: true);

        Assert.Contains("scalar", Assert.Throws<ExternalException>(() => (x * x).backward()).Message, StringComparison.Ordinal);
        (x * x).backward([tensor([1.0, 10.0])]);
        Close.To([2, 40], x.grad!);
    }

    [Fact]
    public void A_Hessian_vector_product_of_a_quadratic_is_exact()
    {
        using var scope = NewDisposeScope();
        var a = tensor(new double[,] { { 2, 1 }, { 1, 3 } });
        var x = tensor([0.5, -1.5], requires_grad: true);
        var v = tensor([1.0, 2.0]);

        var gradient = autograd.grad([x.dot(a.mv(x)) / 2], [x], create_graph: true)[0];
        var product = autograd.grad([gradient], [x], [v])[0];

        Close.To([4, 7], product, 0);
    }

    [Fact]
    public void The_third_derivative_of_a_cube_is_six()
    {
        using var scope = NewDisposeScope();
        var x = tensor(1.7, requires_grad: true);

        var y = x * x * x;
        for (var order = 0; order < 3; order++) y = autograd.grad([y], [x], create_graph: true)[0];

        Close.To(6, y);
    }

    [Fact]
    public void A_graph_is_used_once_unless_it_is_retained()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        var y = x * x;
        Close.To(4, autograd.grad([y], [x], retain_graph: true)[0]);
        Close.To(4, autograd.grad([y], [x])[0]);

        var error = Assert.Throws<ExternalException>(() => autograd.grad([y], [x]));
        Assert.Contains("second time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unused_input_is_an_error_unless_it_is_allowed()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);
        var unused = tensor(2.0, requires_grad: true);

        Assert.Throws<ExternalException>(() => autograd.grad([x * x], [x, unused]));
        var gradients = autograd.grad([x * x], [x, unused], allow_unused: true);

        Close.To(4, gradients[0]);
        Assert.Null(gradients[1]);
    }

    [Fact]
    public void Nothing_is_recorded_without_gradients()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * x).requires_grad);
            using (enable_grad()) Assert.True((x * x).requires_grad);
            Assert.False((x * x).requires_grad);
        }

        Assert.True((x * x).requires_grad);
        Assert.False((x * x).detach().requires_grad);
        Assert.True(x.is_leaf);
        Assert.False((x * x).is_leaf);
        using (inference_mode()) Assert.False((x * x).requires_grad);
    }

    [Fact]
    public void The_grad_mode_of_one_thread_is_not_that_of_another()
    {
        using var off = no_grad();
        var other = false;

        var thread = new Thread(() => other = is_grad_enabled());
        thread.Start();
        thread.Join();

        Assert.True(other);
    }

    [Fact]
    public void Integers_and_computed_tensors_refuse_changes_of_requires_grad()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        Assert.Throws<ExternalException>(() => arange(3).requires_grad_());
        Assert.Throws<ExternalException>(() => (x * x).requires_grad_(false));
    }

    [Fact]
    public void A_computed_tensor_keeps_its_gradient_when_asked_to()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3.0, requires_grad: true);
        var y = x * x;
        y.retain_grad();

        (2 * y).backward();

        Close.To(2, y.grad!);
        Close.To(12, x.grad!);
    }
}
