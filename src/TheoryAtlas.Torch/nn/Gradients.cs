using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What modules and optimizers do alike with the gradient of a tensor.</summary>
internal static class Gradients
{
    /// <summary>Drops the gradient, or fills it with zeros.</summary>
    public static void Clear(Tensor tensor, bool set_to_none)
    {
        if (set_to_none)
        {
            tensor.grad = null;
            return;
        }
        using var gradient = tensor.grad;
        if (gradient is null) return;
        using var untracked = no_grad();
        Ops.zero_.Run(gradient);
    }
}
