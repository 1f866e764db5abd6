using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their names, each once, in order of registration.</summary>
            /// <param name="recurse">Whether those of submodules are included, their names prefixed <c>child.</c></param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Named(recurse, module => module._parameters);

            /// <summary>The parameters, each once, in order of registration.</summary>
            /// <param name="recurse">Whether those of submodules are included.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(named => named.parameter);

            /// <summary>The buffers with their names, each once, in order of registration.</summary>
            /// <param name="recurse">Whether those of submodules are included, their names prefixed <c>child.</c></param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) =>
                Named(recurse, module => module._buffers);

            /// <summary>The buffers, each once, in order of registration.</summary>
            /// <param name="recurse">Whether those of submodules are included.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true) =>
                named_buffers(recurse).Select(named => named.buffer);

            /// <summary>The modules directly below this one, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() =>
                _children.Select(child => (child.Key, child.Value));

            /// <summary>The modules directly below this one.</summary>
            public virtual IEnumerable<Module> children() => _children.Values;

            /// <summary>All modules below this one (which is not among them), level by level within each branch.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children()) yield return child;
                foreach (var (prefix, child) in named_children())
                {
                    foreach (var (name, module) in child.named_modules()) yield return ($"{prefix}.{name}", module);
                }
            }

            /// <summary>All modules below this one, which is not among them.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            /// <summary>Whether a parameter of this (dotted) name exists.</summary>
            /// <param name="target">For example <c>0.weight</c>.</param>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether a buffer of this (dotted) name exists.</summary>
            /// <param name="target">For example <c>1.running_mean</c>.</param>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of this (dotted) name, or null.</summary>
            /// <param name="target">For example <c>0.weight</c>.</param>
            public virtual Parameter? get_parameter(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                return Find(target, module => module._parameters);
            }

            /// <summary>The buffer of this (dotted) name, or null.</summary>
            /// <param name="target">For example <c>1.running_mean</c>.</param>
            public virtual Tensor? get_buffer(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                return Find(target, module => module._buffers);
            }

            private List<(string name, T value)> Named<T>(bool recurse, Func<Module, OrderedDictionary<string, T>> own)
                where T : Tensor
            {
                var found = new List<(string, T)>();
                Collect(this, "", new HashSet<object>(ReferenceEqualityComparer.Instance));
                return found;

                void Collect(Module module, string prefix, HashSet<object> seen)
                {
                    foreach (var (name, value) in own(module))
                    {
                        if (seen.Add(value)) found.Add((prefix + name, value));
                    }
                    if (!recurse) return;
                    foreach (var (name, child) in module._children) Collect(child, $"{prefix}{name}.", seen);
                }
            }

            private T? Find<T>(string target, Func<Module, OrderedDictionary<string, T>> own)
                where T : Tensor
            {
                if (own(this).TryGetValue(target, out var found)) return found;
                var dot = target.IndexOf('.');
                return dot > 0 && _children.TryGetValue(target[..dot], out var child) ? child.Find(target[(dot + 1)..], own) : null;
            }
        }
    }
}
