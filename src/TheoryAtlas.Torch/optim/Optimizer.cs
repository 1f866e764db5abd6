using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Algorithms that train parameters by their gradients.</summary>
    public static partial class optim
    {
        /// <summary>Base of all optimizers: groups of parameters and a step.</summary>
        public abstract class Optimizer : IDisposable
        {
            private protected Optimizer()
            {
            }

            /// <value>The groups, as learning-rate schedules see them.</value>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _groups;

            /// <summary>Changes every parameter once, by its gradient; those without one are passed over.</summary>
            /// <param name="closure">Computes the loss and its gradients first.</param>
            /// <returns>What the closure returned, or null.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>Adds parameters, with their own options where they are given.</summary>
            /// <param name="param_group">The group.</param>
            public abstract void add_param_group(ParamGroup param_group);

            /// <summary>All parameters, group by group.</summary>
            public virtual IEnumerable<Parameter> parameters() => _groups.SelectMany(group => group.Parameters);

            /// <summary>Forgets the gradients of all parameters.</summary>
            /// <param name="set_to_none">Drops them (default); with false they become zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var group in _groups)
                {
                    foreach (var parameter in group.Parameters) Gradients.Clear(parameter, set_to_none);
                }
            }

            /// <summary>Frees what the optimizer remembers; the parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees what the optimizer remembers; the parameters stay.</summary>
            /// <param name="disposing">False when called by a finalizer.</param>
            protected abstract void Dispose(bool disposing);

            private protected readonly List<ParamGroup> _groups = [];
        }

        /// <summary>What a learning-rate schedule reads and sets.</summary>
        public interface ILearningRateController
        {
            /// <value>The rate now.</value>
            double LearningRate { get; set; }

            /// <value>The rate at the start.</value>
            double InitialLearningRate { get; set; }
        }

        /// <summary>An optimizer or group with momentum.</summary>
        public interface IMomentum
        {
            /// <value>The factor by which the velocity decays.</value>
            double Momentum { get; set; }
        }

        /// <summary>An optimizer or group with two decay rates instead of momentum.</summary>
        public interface IBetas
        {
            /// <value>The decay of the mean and of the mean square of the gradient.</value>
            (double, double) Betas { get; set; }
        }
    }
}
