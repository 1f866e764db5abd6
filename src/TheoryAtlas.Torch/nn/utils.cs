using TheoryAtlas.Torch.Native;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What is done with the parameters of a whole network at once.</summary>
        public static class utils
        {
            /// <summary>All parameters in one vector, which autograd follows.</summary>
            /// <param name="tensors">The parameters, in their order.</param>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat(tensors.Select(parameter => parameter.reshape(-1)).ToArray()).MoveToOuterDisposeScope();
            }

            /// <summary>Sets all parameters to the values in a vector.</summary>
            /// <param name="vec">As many values as the parameters have.</param>
            /// <param name="tensors">The parameters, in the order of the vector.</param>
            /// <exception cref="ArgumentException">The vector has another number of values.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(vec);
                var parameters = tensors.ToList();
                var count = parameters.Sum(parameter => parameter.numel());
                if (vec.numel() != count)
                    throw new ArgumentException($"The vector has {vec.numel()} values; the parameters take {count}.", nameof(vec));
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                var start = 0L;
                foreach (var parameter in parameters)
                {
                    var length = parameter.numel();
                    Ops.copy_.Run(parameter, vec.narrow(0, start, length).reshape(parameter.shape));
                    start += length;
                }
            }

            /// <summary>Scales all gradients by one factor so that their common norm is at most a bound.</summary>
            /// <param name="tensors">The parameters; those without a gradient are passed over.</param>
            /// <param name="max_norm">The bound.</param>
            /// <param name="norm_type">The p of the norm, infinity included.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                var gradients = tensors.Select(parameter => parameter.grad).OfType<Tensor>().ToList();
                if (gradients.Count == 0) return 0;
                var norms = stack(gradients.Select(gradient => Ops.norm_Scalar.Call(gradient, norm_type)).ToArray());
                var total = Ops.norm_Scalar.Call(norms, norm_type).to_type(ScalarType.Float64).item<double>();
                // The small addition is PyTorch's, so that results agree to the last digit.
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                {
                    foreach (var gradient in gradients) Ops.mul__Scalar.Run(gradient, factor);
                }
                return total;
            }

            /// <summary>Moves every element of the gradients into an interval around zero.</summary>
            /// <param name="tensors">The parameters; those without a gradient are passed over.</param>
            /// <param name="clip_value">Half the interval's width.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                foreach (var parameter in tensors)
                {
                    if (parameter.grad is { } gradient) Ops.clamp_.Run(gradient, -clip_value, clip_value);
                }
            }
        }
    }
}
