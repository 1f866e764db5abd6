using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// RMSProp: s ← αs + (1 − α)g², θ ← θ − ηg/(√s + ε); centered, the square of the mean gradient is taken from s,
/// and with momentum the quotient drives a velocity.
/// </summary>
public sealed class RMSProp : OptimizerHelper<RMSProp.Options, RMSProp.State>, IMomentum
{
    /// <summary>Creates the optimizer for one group.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="alpha">α.</param>
    /// <param name="eps">ε.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="momentum">The factor by which the velocity decays.</param>
    /// <param name="centered">Whether the gradient's variance is used instead of its mean square.</param>
    /// <param name="maximize">Whether to go up instead of down.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
        : base(new Options { alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize }, lr)
    {
        if (!(eps >= 0)) throw new ArgumentException($"Invalid ε: {eps}", nameof(eps));
        if (!(alpha >= 0)) throw new ArgumentException($"Invalid alpha: {alpha}", nameof(alpha));
        if (!(momentum >= 0)) throw new ArgumentException($"Invalid momentum value: {momentum}", nameof(momentum));
        if (!(weight_decay >= 0)) throw new ArgumentException($"Invalid weight_decay value: {weight_decay}", nameof(weight_decay));
        AddAll([new ParamGroup<Options>(parameters)]);
    }

    /// <inheritdoc/>
    public double Momentum
    {
        get => First.momentum!.Value;
        set
        {
            foreach (var options in Each) options.momentum = value;
        }
    }

    private protected override void Complete(Options options, Options defaults)
    {
        options.alpha ??= defaults.alpha;
        options.eps ??= defaults.eps;
        options.weight_decay ??= defaults.weight_decay;
        options.momentum ??= defaults.momentum;
        options.centered ??= defaults.centered;
        options.maximize ??= defaults.maximize;
    }

    private protected override State Start(Parameter parameter, Options options) => new()
    {
        square_avg = zeros_like(parameter).DetachFromDisposeScope(),
        momentum_buffer = options.momentum > 0 ? zeros_like(parameter).DetachFromDisposeScope() : null,
        grad_avg = options.centered!.Value ? zeros_like(parameter).DetachFromDisposeScope() : null,
    };

    private protected override void Update(Parameter parameter, Tensor gradient, Options options, State state)
    {
        var (alpha, momentum) = (options.alpha!.Value, options.momentum!.Value);
        var decay = options.maximize!.Value ? -options.weight_decay!.Value : options.weight_decay!.Value;
        var rate = options.maximize.Value ? options.LearningRate!.Value : -options.LearningRate!.Value;
        using var decayed = decay != 0 ? Ops.add_Tensor.Call(gradient, parameter, decay) : null;
        gradient = decayed ?? gradient;

        Ops.mul__Scalar.Run(state.square_avg, alpha);
        Ops.addcmul_.Run(state.square_avg, gradient, gradient, 1 - alpha);
        using var variance = state.grad_avg is null ? null : Ops.clone.Call(state.square_avg);
        if (variance is not null)
        {
            Ops.mul__Scalar.Run(state.grad_avg, alpha);
            Ops.add__Tensor.Run(state.grad_avg, gradient, 1 - alpha);
            Ops.addcmul_.Run(variance, state.grad_avg, state.grad_avg, -1.0);
        }
        using var root = Ops.sqrt.Call(variance ?? state.square_avg);
        Ops.add__Scalar.Run(root, options.eps!.Value);
        if (state.momentum_buffer is null)
        {
            Ops.addcdiv_.Run(parameter, gradient, root, rate);
            return;
        }
        Ops.mul__Scalar.Run(state.momentum_buffer, momentum);
        Ops.addcdiv_.Run(state.momentum_buffer, gradient, root, 1.0);
        Ops.add__Tensor.Run(parameter, state.momentum_buffer, rate);
    }

    /// <summary>What is remembered of a parameter.</summary>
    public sealed class State : IDisposable
    {
        /// <value>s.</value>
        public required Tensor square_avg { get; init; }

        /// <value>The velocity; null without momentum.</value>
        public Tensor? momentum_buffer { get; init; }

        /// <value>The mean gradient; null unless centered.</value>
        public Tensor? grad_avg { get; init; }

        /// <inheritdoc/>
        public void Dispose()
        {
            square_avg.Dispose();
            momentum_buffer?.Dispose();
            grad_avg?.Dispose();
        }
    }

    /// <summary>The options of a group; what is null is taken from the optimizer.</summary>
    public sealed class Options : OptimizerOptions
    {
        /// <value>α.</value>
        public double? alpha { get; set; }

        /// <value>ε.</value>
        public double? eps { get; set; }

        /// <value>The factor of the parameters that is added to their gradients.</value>
        public double? weight_decay { get; set; }

        /// <value>The factor by which the velocity decays.</value>
        public double? momentum { get; set; }

        /// <value>Whether the gradient's variance is used instead of its mean square.</value>
        public bool? centered { get; set; }

        /// <value>Whether to go up instead of down.</value>
        public bool? maximize { get; set; }
    }
}
