using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam: the weight decay is added to the gradient.</summary>
public sealed class Adam : AdamBase
{
    /// <summary>Creates the optimizer for one group.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="beta1">β₁, the decay of the mean gradient.</param>
    /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
    /// <param name="eps">ε, added to the root.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
    /// <param name="maximize">Whether to go up instead of down.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Creates the optimizer for several groups.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="beta1">β₁, the decay of the mean gradient.</param>
    /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
    /// <param name="eps">ε, added to the root.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
    /// <param name="maximize">Whether to go up instead of down.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : base(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    private protected override Tensor? Decayed(Parameter parameter, Tensor gradient, Options options)
    {
        var decay = options.weight_decay!.Value;
        return decay == 0 ? null : Ops.add_Tensor.Call(gradient, parameter, options.maximize!.Value ? -decay : decay);
    }
}
