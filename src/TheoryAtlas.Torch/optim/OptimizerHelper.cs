using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>The loop over groups and parameters that all optimizers here share.</summary>
/// <typeparam name="TOptions">The options of a group.</typeparam>
/// <typeparam name="TState">What is remembered of each parameter.</typeparam>
public abstract class OptimizerHelper<TOptions, TState> : Optimizer
    where TOptions : OptimizerOptions, new()
    where TState : class, IDisposable
{
    private readonly Dictionary<Parameter, TState> _states = new(ReferenceEqualityComparer.Instance);
    private readonly TOptions _defaults;

    private protected OptimizerHelper(TOptions defaults, double learningRate)
    {
        if (!(learningRate >= 0)) throw new ArgumentException($"Invalid learning rate: {learningRate}", nameof(learningRate));
        defaults.LearningRate = learningRate;
        _defaults = defaults;
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var tracked = enable_grad();
            loss = closure();
        }
        using var untracked = no_grad();
        foreach (var group in _groups)
        {
            var options = (TOptions)group.Options!;
            // The list made by add_param_group, so that the loop allocates nothing.
            foreach (var parameter in (List<Parameter>)group.Parameters)
            {
                using var gradient = parameter.grad;
                if (gradient is not null) Update(parameter, gradient, options, _states[parameter]);
            }
        }
        return loss;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A parameter is in the optimizer already.</exception>
    public override void add_param_group(ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        var options = param_group.Options as TOptions ?? new TOptions();
        options.LearningRate ??= _defaults.LearningRate;
        Complete(options, _defaults);
        options.InitialLearningRate = options.LearningRate!.Value;
        var parameters = param_group.Parameters.ToList();
        foreach (var parameter in parameters)
        {
            if (!_states.TryAdd(parameter, Start(parameter, options)))
                throw new ArgumentException("some parameters appear in more than one parameter group", nameof(param_group));
        }
        param_group.Options = options;
        param_group.Parameters = parameters;
        _groups.Add(param_group);
    }

    /// <summary>Fills options that a group leaves open.</summary>
    private protected abstract void Complete(TOptions options, TOptions defaults);

    /// <summary>What is remembered of a parameter before the first step.</summary>
    private protected abstract TState Start(Parameter parameter, TOptions options);

    /// <summary>One step of one parameter, without tracking; the gradient must not be changed.</summary>
    private protected abstract void Update(Parameter parameter, Tensor gradient, TOptions options, TState state);

    private protected TOptions First => (TOptions)_groups[0].Options!;

    private protected IEnumerable<TOptions> Each => _groups.Select(group => (TOptions)group.Options!);

    private protected void AddAll(IEnumerable<ParamGroup> groups)
    {
        foreach (var group in groups) add_param_group(group);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        foreach (var state in _states.Values) state.Dispose();
    }
}
