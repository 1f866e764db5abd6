using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad: s ← s + g², θ ← θ − η/(1 + (t − 1)δ)·g/(√s + ε) in step t.</summary>
public sealed class Adagrad : OptimizerHelper<Adagrad.Options, Adagrad.State>
{
    /// <summary>Creates the optimizer for one group.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="lr_decay">δ.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="initial_accumulator_value">s before the first step.</param>
    /// <param name="eps">ε.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : base(new Options { lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }, lr)
    {
        if (!(eps >= 0)) throw new ArgumentException($"Invalid ε: {eps}", nameof(eps));
        if (!(lr_decay >= 0)) throw new ArgumentException($"Invalid lr_decay value: {lr_decay}", nameof(lr_decay));
        if (!(weight_decay >= 0)) throw new ArgumentException($"Invalid weight_decay value: {weight_decay}", nameof(weight_decay));
        if (!(initial_accumulator_value >= 0))
            throw new ArgumentException($"Invalid initial_accumulator_value: {initial_accumulator_value}", nameof(initial_accumulator_value));
        AddAll([new ParamGroup<Options>(parameters)]);
    }

    private protected override void Complete(Options options, Options defaults)
    {
        options.lr_decay ??= defaults.lr_decay;
        options.weight_decay ??= defaults.weight_decay;
        options.initial_accumulator_value ??= defaults.initial_accumulator_value;
        options.eps ??= defaults.eps;
    }

    private protected override State Start(Parameter parameter, Options options)
    {
        var sum = zeros_like(parameter).DetachFromDisposeScope();
        Ops.fill__Scalar.Run(sum, options.initial_accumulator_value);
        return new() { sum = sum };
    }

    private protected override void Update(Parameter parameter, Tensor gradient, Options options, State state)
    {
        state.step++;
        var decay = options.weight_decay!.Value;
        using var decayed = decay != 0 ? Ops.add_Tensor.Call(gradient, parameter, decay) : null;
        gradient = decayed ?? gradient;
        var rate = options.LearningRate!.Value / (1 + ((state.step - 1) * options.lr_decay!.Value));
        Ops.addcmul_.Run(state.sum, gradient, gradient, 1.0);
        using var root = Ops.sqrt.Call(state.sum);
        Ops.add__Scalar.Run(root, options.eps!.Value);
        Ops.addcdiv_.Run(parameter, gradient, root, -rate);
    }

    /// <summary>What is remembered of a parameter.</summary>
    public sealed class State : IDisposable
    {
        /// <value>How many steps were taken.</value>
        public long step { get; set; }

        /// <value>s.</value>
        public required Tensor sum { get; init; }

        /// <inheritdoc/>
        public void Dispose() => sum.Dispose();
    }

    /// <summary>The options of a group; what is null is taken from the optimizer.</summary>
    public sealed class Options : OptimizerOptions
    {
        /// <value>δ.</value>
        public double? lr_decay { get; set; }

        /// <value>The factor of the parameters that is added to their gradients.</value>
        public double? weight_decay { get; set; }

        /// <value>s before the first step.</value>
        public double? initial_accumulator_value { get; set; }

        /// <value>ε.</value>
        public double? eps { get; set; }
    }
}
