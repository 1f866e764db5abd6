using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            // Registration order is the order of parameters(), which optimizers and vectors rely on.
            private readonly OrderedDictionary<string, Parameter> _parameters = [];
            private readonly OrderedDictionary<string, Tensor> _buffers = [];
            private readonly OrderedDictionary<string, Module> _children = [];

            /// <summary>Adds a trainable tensor.</summary>
            /// <param name="name">Its name in <see cref="named_parameters"/>.</param>
            /// <param name="param">The tensor.</param>
            /// <exception cref="ArgumentNullException">The parameter is null.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_parameters.TryAdd(name, param))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
            }

            /// <summary>Adds a tensor that belongs to the state but is not trained.</summary>
            /// <param name="name">Its name in <see cref="named_buffers"/>.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it is part of <see cref="state_dict"/>.</param>
            /// <exception cref="ArgumentNullException">The tensor is null.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_buffers.TryAdd(name, tensor))
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
                if (!persistent) _transient.Add(name);
            }

            /// <summary>Adds a submodule; null removes the one of that name.</summary>
            /// <param name="name">A name without dots.</param>
            /// <param name="submodule">The module, or null.</param>
            /// <exception cref="ArgumentException">The name is empty or holds a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module? submodule)
            {
                if (submodule is null)
                {
                    _children.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name)) throw new ArgumentException("module name can't be empty string \"\"", nameof(name));
                if (name.Contains('.')) throw new ArgumentException($"module name can't contain \".\", got: {name}", nameof(name));
                submodule.RegisterComponents();
                if (!_children.TryAdd(name, submodule))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
            }

            /// <summary>The same as <see cref="register_module"/>.</summary>
            /// <param name="name">A name without dots.</param>
            /// <param name="module">The module.</param>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>
            /// Registers every parameter, buffer (any other tensor) and submodule that a field of this object holds.
            /// A second call, and what is registered already, is passed over.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (_componentsRegistered) return;
                _componentsRegistered = true;
                const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                foreach (var field in GetType().GetFields(Instance).OrderBy(field => field.MetadataToken))
                {
                    switch (field.GetValue(this))
                    {
                        case Module child when !_children.ContainsValue(child):
                            register_module(field.ComponentName(), child);
                            break;
                        case Parameter parameter when !_parameters.Values.Contains(parameter, ReferenceEqualityComparer.Instance):
                            register_parameter(field.ComponentName(), parameter);
                            break;
                        case Tensor tensor and not Modules.Parameter when !_buffers.Values.Contains(tensor, ReferenceEqualityComparer.Instance):
                            register_buffer(field.ComponentName(), tensor);
                            break;
                    }
                }
            }

            /// <summary>Adds or replaces a parameter; null removes it.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The parameter, or null.</param>
            protected void ConditionallyRegisterParameter(string name, Tensor? value)
            {
                if (value is null) _parameters.Remove(name);
                else _parameters[name] = value as Parameter ?? new Parameter(value);
            }

            /// <summary>Adds or replaces a buffer; null removes it.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The buffer, or null.</param>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value)
            {
                if (value is null) _buffers.Remove(name);
                else _buffers[name] = value;
            }

            /// <summary>The setter of a layer's parameter: the old one is freed, the new one outlives the scope it was made in.</summary>
            private protected void Replace(ref Parameter? field, Parameter? value, string name)
            {
                if (!ReferenceEquals(field, value)) field?.Dispose();
                value?.DetachFromDisposeScope();
                field = value;
                ConditionallyRegisterParameter(name, value);
            }

            private readonly HashSet<string> _transient = [];
            private bool _componentsRegistered;
        }
    }
}
