using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// Gradient descent with momentum: v ← μv + (1 − τ)g, θ ← θ − ηv (with Nesterov's momentum θ ← θ − η(g + μv)),
/// where g includes the weight decay and the first v is g.
/// </summary>
public class SGD : OptimizerHelper<SGD.Options, SGD.State>, IMomentum
{
    /// <summary>Creates the optimizer for one group.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="momentum">μ.</param>
    /// <param name="dampening">τ.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
    /// <param name="maximize">Whether to go up instead of down.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Creates the optimizer for several groups.</summary>
    /// <param name="parameters">What to train.</param>
    /// <param name="lr">η.</param>
    /// <param name="momentum">μ.</param>
    /// <param name="dampening">τ.</param>
    /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
    /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
    /// <param name="maximize">Whether to go up instead of down.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : base(new Options { momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }, lr)
    {
        if (!(momentum >= 0)) throw new ArgumentException($"Invalid momentum value: {momentum}", nameof(momentum));
        if (!(weight_decay >= 0)) throw new ArgumentException($"Invalid weight_decay value: {weight_decay}", nameof(weight_decay));
        if (nesterov && (momentum <= 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening", nameof(nesterov));
        AddAll(parameters);
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
        options.momentum ??= defaults.momentum;
        options.dampening ??= defaults.dampening;
        options.weight_decay ??= defaults.weight_decay;
        options.nesterov ??= defaults.nesterov;
        options.maximize ??= defaults.maximize;
    }

    private protected override State Start(Parameter parameter, Options options) => new();

    private protected override void Update(Parameter parameter, Tensor gradient, Options options, State state)
    {
        var rate = options.maximize!.Value ? options.LearningRate!.Value : -options.LearningRate!.Value;
        var momentum = options.momentum!.Value;
        var decay = options.maximize.Value ? -options.weight_decay!.Value : options.weight_decay!.Value;
        using var decayed = decay != 0 ? Ops.add_Tensor.Call(gradient, parameter, decay) : null;
        var direction = decayed ?? gradient;
        if (momentum == 0)
        {
            Ops.add__Tensor.Run(parameter, direction, rate);
            return;
        }
        if (state.momentum_buffer is { } velocity)
        {
            Ops.mul__Scalar.Run(velocity, momentum);
            Ops.add__Tensor.Run(velocity, direction, 1 - options.dampening!.Value);
        }
        else
        {
            state.momentum_buffer = velocity = Ops.clone.Call(direction).DetachFromDisposeScope();
        }
        if (options.nesterov!.Value)
        {
            Ops.add__Tensor.Run(parameter, direction, rate);
            Ops.add__Tensor.Run(parameter, velocity, rate * momentum);
        }
        else
        {
            Ops.add__Tensor.Run(parameter, velocity, rate);
        }
    }

    /// <summary>What is remembered of a parameter.</summary>
    public sealed class State : IDisposable
    {
        /// <value>v; null before the first step, and without momentum.</value>
        public Tensor? momentum_buffer { get; set; }

        /// <inheritdoc/>
        public void Dispose() => momentum_buffer?.Dispose();
    }

    /// <summary>The options of a group; what is null is taken from the optimizer.</summary>
    public class Options : OptimizerOptions
    {
        /// <value>μ.</value>
        public double? momentum { get; set; }

        /// <value>τ.</value>
        public double? dampening { get; set; }

        /// <value>The factor of the parameters that is added to their gradients.</value>
        public double? weight_decay { get; set; }

        /// <value>Whether the gradient is taken where the momentum leads.</value>
        public bool? nesterov { get; set; }

        /// <value>Whether to go up instead of down.</value>
        public bool? maximize { get; set; }
    }

    /// <summary>A group of parameters.</summary>
    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        /// <summary>Creates an empty group.</summary>
        public ParamGroup()
        {
        }

        /// <summary>Creates a group with options of its own.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="options">Their options.</param>
        public ParamGroup(IEnumerable<Parameter> parameters, Options? options)
            : base(parameters, options)
        {
        }

        /// <summary>Creates a group with options of its own.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="lr">η.</param>
        /// <param name="momentum">μ.</param>
        /// <param name="dampening">τ.</param>
        /// <param name="weight_decay">The factor of the parameters that is added to their gradients.</param>
        /// <param name="nesterov">Whether the gradient is taken where the momentum leads.</param>
        /// <param name="maximize">Whether to go up instead of down.</param>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            })
        {
        }

        /// <inheritdoc/>
        public double Momentum
        {
            get => Options?.momentum ?? 0;
            set => (Options ??= new Options()).momentum = value;
        }
    }
}
