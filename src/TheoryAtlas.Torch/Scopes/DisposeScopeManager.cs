namespace TorchSharp;

/// <summary>The dispose scopes of one thread, innermost last.</summary>
public sealed class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? s_threadSingleton;

    private readonly List<DisposeScope> _scopes = [];

    internal static DisposeScopeManager ThreadSingleton => s_threadSingleton ??= new DisposeScopeManager();

    internal DisposeScope? Innermost => _scopes.Count == 0 ? null : _scopes[^1];

    internal static DisposeScope NewDisposeScope()
    {
        var manager = ThreadSingleton;
        var scope = new DisposeScope(manager);
        manager._scopes.Add(scope);
        return scope;
    }

    /// <summary>Puts a new tensor into this thread's innermost scope, if there is one.</summary>
    internal static DisposeScope? Register(torch.Tensor tensor)
    {
        var scope = s_threadSingleton?.Innermost;
        scope?.Hold(tensor);
        return scope;
    }

    internal void Remove(DisposeScope scope) => _scopes.Remove(scope);
}
