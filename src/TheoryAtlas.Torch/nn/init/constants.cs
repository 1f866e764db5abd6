using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with ones.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <returns>The tensor.</returns>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills with zeros.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <returns>The tensor.</returns>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with one value.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <param name="val">The value.</param>
            /// <returns>The tensor.</returns>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var untracked = no_grad();
                Ops.fill__Scalar.Run(tensor, val);
                return tensor;
            }

            /// <summary>Fills with the identity matrix.</summary>
            /// <param name="tensor">A matrix.</param>
            /// <returns>The tensor.</returns>
            /// <exception cref="ArgumentException">The tensor is not two-dimensional.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.dim() != 2) throw new ArgumentException("Only tensors with 2 dimensions are supported", nameof(tensor));
                using var untracked = no_grad();
                using var identity = eye(tensor.shape[0], tensor.shape[1], dtype: tensor.dtype);
                Ops.copy_.Run(tensor, identity);
                return tensor;
            }

            /// <summary>Fills weights of a convolution so that it copies as many channels as it can.</summary>
            /// <param name="tensor">Shape (out, in, window…), with one to three window dimensions.</param>
            /// <returns>The tensor.</returns>
            /// <exception cref="ArgumentException">The tensor has another number of dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.dim() is < 3 or > 5)
                    throw new ArgumentException("Only tensors with 3, 4, or 5 dimensions are supported", nameof(tensor));
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                zeros_(tensor);
                var shape = tensor.shape;
                for (var channel = 0L; channel < Math.Min(shape[0], shape[1]); channel++)
                {
                    var centre = tensor.select(0, channel).select(0, channel);
                    for (var dimension = 2; dimension < shape.Length; dimension++) centre = centre.select(0, shape[dimension] / 2);
                    Ops.fill__Scalar.Run(centre, 1L);
                }
                return tensor;
            }
        }
    }
}
