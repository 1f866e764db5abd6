using TheoryAtlas.Torch.Native;

namespace TorchSharp;

/// <summary>Sets whether operators record gradients on this thread, and sets it back when disposed.</summary>
public sealed class AutoGradMode : IDisposable
{
    private readonly int _before;

    public AutoGradMode(bool enabled)
    {
        _before = Bridge.ta_grad_enabled();
        Bridge.ta_set_grad_enabled(enabled ? 1 : 0);
    }

    public static bool IsEnabled => Bridge.ta_grad_enabled() != 0;

    public void Dispose() => Bridge.ta_set_grad_enabled(_before);
}

/// <summary>Turns inference mode on or off on this thread until it is disposed, on the same thread.</summary>
public sealed class InferenceMode(bool mode) : IDisposable
{
    private nint _guard = Bridge.Checked(Bridge.ta_inference_mode_enter(mode ? 1 : 0));

    public void Dispose()
    {
        if (_guard == 0) return;
        Bridge.ta_inference_mode_leave(_guard);
        _guard = 0;
    }
}

/// <summary>Makes backward passes check for NaN and say which operator failed, until it is disposed.</summary>
public sealed class AnomalyMode : IDisposable
{
    private readonly int _before;

    public AnomalyMode(bool enabled, bool check_nan = true)
    {
        _before = Bridge.ta_detect_anomaly();
        Bridge.Checked(Bridge.ta_set_detect_anomaly(enabled && check_nan ? 1 : 0));
    }

    public static bool IsEnabled => Bridge.ta_detect_anomaly() != 0;

    public void Dispose() => Bridge.Checked(Bridge.ta_set_detect_anomaly(_before));
}

public static partial class torch
{
    /// <summary>Begins a scope that disposes, at its end, what this thread made in it.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.NewDisposeScope();

    /// <summary>The scope that new tensors of this thread go to, if any.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.Innermost;

    /// <summary>Runs a function in a scope of its own; what it returns goes to the scope around.</summary>
    public static T WrappedTensorDisposeScope<T>(Func<T> expr)
        where T : IDisposable
    {
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(expr());
    }

    public static IDisposable no_grad() => new AutoGradMode(false);
    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);
    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);
    public static bool is_grad_enabled() => AutoGradMode.IsEnabled;
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);
    public static bool is_inference_mode_enabled() => Bridge.ta_inference_mode_enabled() != 0;
}
