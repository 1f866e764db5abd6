using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="learningRate">η.</param>
        /// <param name="momentum">μ.</param>
        /// <param name="dampening">τ.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">What to train, as <c>named_parameters</c> gives it.</param>
        /// <param name="learningRate">η.</param>
        /// <param name="momentum">μ.</param>
        /// <param name="dampening">τ.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Gradient descent, with momentum if wanted.</summary>
        /// <param name="parameters">Groups to train, with options of their own where they differ.</param>
        /// <param name="learningRate">η.</param>
        /// <param name="momentum">μ.</param>
        /// <param name="dampening">τ.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Adam.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam.</summary>
        /// <param name="parameters">What to train, as <c>named_parameters</c> gives it.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam.</summary>
        /// <param name="parameters">Groups to train, with options of their own where they differ.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam with decoupled weight decay.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">λ; 0 by default, as in TorchSharp (PyTorch: 0.01).</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam with decoupled weight decay.</summary>
        /// <param name="parameters">What to train, as <c>named_parameters</c> gives it.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">λ; 0 by default, as in TorchSharp (PyTorch: 0.01).</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam with decoupled weight decay.</summary>
        /// <param name="parameters">Groups to train, with options of their own where they differ.</param>
        /// <param name="lr">η.</param>
        /// <param name="beta1">β₁, the decay of the mean gradient.</param>
        /// <param name="beta2">β₂, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">λ; 0 by default, as in TorchSharp (PyTorch: 0.01).</param>
        /// <param name="amsgrad">Whether the largest mean square so far is used.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>RMSProp.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="lr">η.</param>
        /// <param name="alpha">α, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="momentum">The factor by which the velocity decays.</param>
        /// <param name="centered">Whether the gradient's variance is used instead of its mean square.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSProp.</summary>
        /// <param name="parameters">What to train, as <c>named_parameters</c> gives it.</param>
        /// <param name="lr">η.</param>
        /// <param name="alpha">α, the decay of the mean squared gradient.</param>
        /// <param name="eps">ε, added to the root.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="momentum">The factor by which the velocity decays.</param>
        /// <param name="centered">Whether the gradient's variance is used instead of its mean square.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>Adagrad.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="lr">η.</param>
        /// <param name="lr_decay">δ, by which the rate falls as 1/(1 + (t − 1)δ).</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="initial_accumulator_value">The sum of squares before the first step.</param>
        /// <param name="eps">ε, added to the root.</param>
        public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad.</summary>
        /// <param name="parameters">What to train, as <c>named_parameters</c> gives it.</param>
        /// <param name="lr">η.</param>
        /// <param name="lr_decay">δ, by which the rate falls as 1/(1 + (t − 1)δ).</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="initial_accumulator_value">The sum of squares before the first step.</param>
        /// <param name="eps">ε, added to the root.</param>
        public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters.Select(named => named.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);
    }
}
