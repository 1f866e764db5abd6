using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What every optimizer's options have.</summary>
public class OptimizerOptions
{
    /// <value>The rate now; null for the optimizer's default.</value>
    public double? LearningRate { get; set; }

    /// <value>The rate at the start.</value>
    public double InitialLearningRate { get; set; }
}

/// <summary>Parameters that share their options.</summary>
public class ParamGroup : ILearningRateController
{
    /// <value>The parameters.</value>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <value>Their options; where null, the optimizer's defaults.</value>
    public OptimizerOptions? Options { get; set; }

    /// <inheritdoc/>
    public double LearningRate
    {
        get => Known.LearningRate ?? throw new InvalidOperationException("The group has no learning rate before it is added to an optimizer.");
        set => Known.LearningRate = value;
    }

    /// <inheritdoc/>
    public double InitialLearningRate
    {
        get => Known.InitialLearningRate;
        set => Known.InitialLearningRate = value;
    }

    private OptimizerOptions Known =>
        Options ?? throw new InvalidOperationException("The group has no options before it is added to an optimizer.");
}

/// <summary>Parameters that share options of a known type.</summary>
/// <typeparam name="TOptions">The type of the options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>Creates an empty group.</summary>
    public ParamGroup()
    {
    }

    /// <summary>Creates a group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="options">Their options; the optimizer's defaults if null.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options;
    }

    /// <value>The options; where null, the optimizer's defaults.</value>
    public new TOptions? Options
    {
        get => (TOptions?)base.Options;
        set => base.Options = value;
    }
}
