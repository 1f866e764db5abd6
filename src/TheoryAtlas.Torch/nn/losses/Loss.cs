using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

/// <summary>A module that measures how far a prediction is from a target.</summary>
/// <typeparam name="T1">The prediction's type.</typeparam>
/// <typeparam name="T2">The target's type.</typeparam>
/// <typeparam name="TResult">The loss's type.</typeparam>
public abstract class Loss<T1, T2, TResult> : Module<T1, T2, TResult>
{
    /// <summary>Creates a loss.</summary>
    /// <param name="reduction">What is done with the elements' losses.</param>
    protected Loss(Reduction reduction = Reduction.Mean)
        : base(null) => this.reduction = reduction;

    /// <value>What is done with the elements' losses.</value>
    public Reduction reduction { get; }
}

/// <summary>A loss with given weights of classes or elements, which are not trained.</summary>
/// <typeparam name="T1">The prediction's type.</typeparam>
/// <typeparam name="T2">The target's type.</typeparam>
/// <typeparam name="TResult">The loss's type.</typeparam>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>Creates a loss.</summary>
    /// <param name="weight">The weights, or null.</param>
    /// <param name="reduction">What is done with the elements' losses.</param>
    protected WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean)
        : base(reduction) => this.weight = weight;

    /// <value>The weights, or null.</value>
    public Tensor? weight { get; }
}
