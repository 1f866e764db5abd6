using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module registers as trainable.</summary>
public class Parameter : Tensor
{
    /// <summary>Takes over a tensor's values.</summary>
    /// <param name="data">The values; this tensor object becomes empty.</param>
    /// <param name="requires_grad">Whether its gradient is wanted.</param>
    public Parameter(Tensor data, bool requires_grad = true)
        : this(data, data?.OwningDisposeScope, requires_grad)
    {
    }

    private Parameter(Tensor? data, DisposeScope? scope, bool requires_grad)
        : base(TakeLeaf(data))
    {
        // The parameter lives as long as the tensor that it was made of would have.
        if (scope is null) DetachFromDisposeScope();
        else if (!ReferenceEquals(scope, OwningDisposeScope)) scope.Attach(this);
        this.requires_grad = requires_grad;
    }

    private static nint TakeLeaf(Tensor? data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.is_leaf) return data.MoveHandle();
        using var history = data;
        return data.detach().MoveHandle();
    }
}
