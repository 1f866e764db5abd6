using static TorchSharp.torch;

namespace TheoryAtlas.Benchmarks.Torch;

/// <summary>One step of gradient descent on a 32→64→1 ReLU network with a batch of 256, written in operators.</summary>
internal sealed class TrainingStep : IDisposable
{
    private readonly Tensor _x = randn(256, 32);
    private readonly Tensor _y = randn(256, 1);
    private readonly Tensor[] _parameters =
    [
        (randn(32, 64) / 8).requires_grad_(), zeros(64, requires_grad: true), (randn(64, 1) / 8).requires_grad_(), zeros(1, requires_grad: true),
    ];

    public void Run()
    {
        using var scope = NewDisposeScope();
        var hidden = _parameters[1].addmm(_x, _parameters[0]).relu();
        var loss = (_parameters[3].addmm(hidden, _parameters[2]) - _y).square().mean();
        var gradients = autograd.grad([loss], _parameters);
        using (no_grad())
        {
            for (var k = 0; k < _parameters.Length; k++) _parameters[k].add_(gradients[k], -0.01);
        }
    }

    public void Dispose()
    {
        foreach (var tensor in (Tensor[])[_x, _y, .. _parameters]) tensor.Dispose();
    }
}
