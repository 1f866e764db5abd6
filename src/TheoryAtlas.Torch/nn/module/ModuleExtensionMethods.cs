using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions that return the module as the type it has.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the parameters and buffers in place.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="type">The new element type.</param>
    /// <returns>The same module.</returns>
    public static T to<T>(this T module, ScalarType type)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(type);
    }

    /// <summary>Moves and converts the parameters and buffers in place.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="device">The CPU.</param>
    /// <param name="type">The new element type.</param>
    /// <returns>The same module.</returns>
    public static T to<T>(this T module, Device device, ScalarType type)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(device)._to(type);
    }

    /// <summary>Moves the parameters and buffers.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="device">The CPU.</param>
    /// <returns>The same module.</returns>
    public static T to<T>(this T module, Device device)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(device);
    }

    /// <summary>Moves the parameters and buffers to the CPU, where they are.</summary>
    /// <typeparam name="T">The module's type.</typeparam>
    /// <param name="module">The module.</param>
    /// <returns>The same module.</returns>
    public static T cpu<T>(this T module)
        where T : nn.Module => module;
}
