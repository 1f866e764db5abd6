namespace TorchSharp;

public static partial class torch
{
    /// <summary>Layers, losses and what neural networks are built of.</summary>
    public static partial class nn
    {
        /// <summary>
        /// Base of every layer and network: a tree of submodules with named parameters and buffers.
        /// </summary>
        /// <remarks>
        /// Derive from <see cref="Module{T1, TResult}"/>, assign parameters, buffers and submodules to fields
        /// and call <see cref="RegisterComponents"/> at the end of the constructor.
        /// </remarks>
        public partial class Module : IDisposable
        {
            private readonly string _name;
            private bool _training = true;
            private bool _disposed;

            /// <summary>Creates an empty module in training mode.</summary>
            /// <param name="name">What <see cref="GetName"/> returns.</param>
            protected Module(string? name) => _name = name ?? GetType().Name;

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => _name;

            /// <value>Whether layers such as dropout and batch normalisation behave as in training.</value>
            public virtual bool training => _training;

            /// <summary>Sets this module and all below it to training (or, with false, to evaluation) mode.</summary>
            /// <param name="train">False for evaluation mode.</param>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, child) in named_children()) child.train(train);
            }

            /// <summary>Sets this module and all below it to evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function on every submodule, depth first, and then on this module.</summary>
            /// <param name="fn">For example an initialisation of the weights.</param>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var (_, child) in named_children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Forgets the gradients of all parameters.</summary>
            /// <param name="set_to_none">Drops them (default); with false they become zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters()) Gradients.Clear(parameter, set_to_none);
            }

            /// <summary>Says of every parameter whether its gradient is wanted.</summary>
            /// <param name="requires_grad">False freezes the module.</param>
            /// <returns>This module.</returns>
            public virtual Module requires_grad_(bool requires_grad = true)
            {
                foreach (var parameter in parameters()) parameter.requires_grad = requires_grad;
                return this;
            }

            /// <summary>Frees parameters, buffers and submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees parameters, buffers and submodules.</summary>
            /// <param name="disposing">False when called by a finalizer, which must not touch other objects.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || _disposed) return;
                _disposed = true;
                foreach (var buffer in _buffers.Values) buffer.Dispose();
                foreach (var parameter in _parameters.Values) parameter.Dispose();
                foreach (var child in _children.Values) child.Dispose();
            }
        }
    }
}
