using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// What Adam and AdamW share: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
/// θ ← θ − η·m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε) in step t.
/// </summary>
public abstract class AdamBase : OptimizerHelper<AdamBase.Options, AdamBase.State>, IBetas
{
    private protected AdamBase(IEnumerable<ParamGroup> parameters, double lr, double beta1, double beta2, double eps,
        double weight_decay, bool amsgrad, bool maximize)
        : base(new Options { beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }, lr)
    {
        if (!(eps >= 0)) throw new ArgumentException($"Invalid ε: {eps}", nameof(eps));
        if (beta1 is not (>= 0 and < 1)) throw new ArgumentException($"Invalid beta1: {beta1}", nameof(beta1));
        if (beta2 is not (>= 0 and < 1)) throw new ArgumentException($"Invalid beta2: {beta2}", nameof(beta2));
        if (!(weight_decay >= 0)) throw new ArgumentException($"Invalid weight_decay value: {weight_decay}", nameof(weight_decay));
        AddAll(parameters);
    }

    /// <inheritdoc/>
    public (double, double) Betas
    {
        get => (First.beta1!.Value, First.beta2!.Value);
        set
        {
            foreach (var options in Each) (options.beta1, options.beta2) = value;
        }
    }

    /// <summary>Applies the weight decay to the parameter, or returns a gradient that includes it.</summary>
    private protected abstract Tensor? Decayed(Parameter parameter, Tensor gradient, Options options);

    private protected override void Complete(Options options, Options defaults)
    {
        options.beta1 ??= defaults.beta1;
        options.beta2 ??= defaults.beta2;
        options.eps ??= defaults.eps;
        options.weight_decay ??= defaults.weight_decay;
        options.amsgrad ??= defaults.amsgrad;
        options.maximize ??= defaults.maximize;
    }

    private protected override State Start(Parameter parameter, Options options) => new(parameter, options.amsgrad!.Value);

    private protected override void Update(Parameter parameter, Tensor gradient, Options options, State state)
    {
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        using var decayed = Decayed(parameter, gradient, options);
        gradient = decayed ?? gradient;
        state.step++;
        var correction1 = 1 - Math.Pow(beta1, state.step);
        var correction2 = 1 - Math.Pow(beta2, state.step);

        Ops.mul__Scalar.Run(state.exp_avg, beta1);
        Ops.add__Tensor.Run(state.exp_avg, gradient, 1 - beta1);
        Ops.mul__Scalar.Run(state.exp_avg_sq, beta2);
        Ops.addcmul_.Run(state.exp_avg_sq, gradient, gradient, 1 - beta2);
        if (state.max_exp_avg_sq is { } largest) Ops.maximum_out.Run(largest, state.exp_avg_sq, largest);

        using var denominator = Ops.sqrt.Call(state.max_exp_avg_sq ?? state.exp_avg_sq);
        Ops.div__Scalar.Run(denominator, Math.Sqrt(correction2));
        Ops.add__Scalar.Run(denominator, options.eps!.Value);
        var rate = options.LearningRate!.Value / correction1;
        Ops.addcdiv_.Run(parameter, state.exp_avg, denominator, options.maximize!.Value ? rate : -rate);
    }

    /// <summary>What is remembered of a parameter.</summary>
    public sealed class State : IDisposable
    {
        internal State(Parameter parameter, bool amsgrad)
        {
            exp_avg = zeros_like(parameter).DetachFromDisposeScope();
            exp_avg_sq = zeros_like(parameter).DetachFromDisposeScope();
            if (amsgrad) max_exp_avg_sq = zeros_like(parameter).DetachFromDisposeScope();
        }

        /// <value>How many steps were taken.</value>
        public long step { get; set; }

        /// <value>m.</value>
        public Tensor exp_avg { get; }

        /// <value>v.</value>
        public Tensor exp_avg_sq { get; }

        /// <value>The elementwise largest v so far; null unless amsgrad.</value>
        public Tensor? max_exp_avg_sq { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }

    /// <summary>The options of a group; what is null is taken from the optimizer.</summary>
    public class Options : OptimizerOptions
    {
        /// <value>β₁.</value>
        public double? beta1 { get; set; }

        /// <value>β₂.</value>
        public double? beta2 { get; set; }

        /// <value>ε.</value>
        public double? eps { get; set; }

        /// <value>λ.</value>
        public double? weight_decay { get; set; }

        /// <value>Whether the largest mean square so far is used.</value>
        public bool? amsgrad { get; set; }

        /// <value>Whether to go up instead of down.</value>
        public bool? maximize { get; set; }
    }

    /// <summary>A group of parameters.</summary>
    public class ParamGroup : ParamGroup<Options>, IBetas
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

        /// <inheritdoc/>
        public (double, double) Betas
        {
            get => (Options?.beta1 ?? 0, Options?.beta2 ?? 0);
            set => ((Options ??= new Options()).beta1, Options.beta2) = value;
        }
    }
}
