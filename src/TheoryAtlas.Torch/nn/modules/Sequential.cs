using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Modules run one after the other, each on the result of the one before.</summary>
public class Sequential : Module<Tensor, Tensor>
{
    private readonly List<Module<Tensor, Tensor>> _modules = [];

    internal Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules)
        : base(nameof(Sequential))
    {
        foreach (var (name, submodule) in modules) append(name, submodule);
    }

    /// <summary>Numbers the modules from zero, which gives them their names.</summary>
    internal Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
        : base(nameof(Sequential))
    {
        foreach (var submodule in modules) append(submodule);
    }

    /// <value>How many modules there are.</value>
    public int Count => _modules.Count;

    /// <summary>One of the modules.</summary>
    /// <param name="index">Its place, from zero.</param>
    public Module<Tensor, Tensor> this[int index] => _modules[index];

    /// <summary>Adds a module at the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(string name, Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        _modules.Add(module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its place.</summary>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(Module<Tensor, Tensor> module) => append(_modules.Count.ToString(), module);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1)
    {
        if (_modules.Count == 0) return input1.alias();
        var current = input1;
        foreach (var module in _modules)
        {
            var next = module.call(current);
            // What lies between two modules is nobody else's, and freeing it now keeps memory low.
            if (!ReferenceEquals(current, input1) && !ReferenceEquals(current, next)) current.Dispose();
            current = next;
        }
        return current;
    }
}
