using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with a random orthogonal matrix (rows or columns orthonormal), after Saxe et al.</summary>
            /// <param name="tensor">At least two dimensions; all but the first are taken as one.</param>
            /// <param name="gain">What the matrix is multiplied by.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.dim() < 2) throw new ArgumentException("Only tensors with 2 or more dimensions are supported", nameof(tensor));
                if (tensor.numel() == 0) return tensor;
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                var rows = tensor.shape[0];
                var columns = tensor.numel() / rows;
                var gaussian = normal_(empty(rows, columns, dtype: tensor.dtype), 0, 1, generator);
                if (rows < columns) gaussian = gaussian.transpose(0, 1);
                var (q, r) = Ops.linalg_qr.Call2(gaussian);
                // The signs of R's diagonal make the matrix uniform over the orthogonal group (Mezzadri 2007).
                q = q.mul(r.diagonal().sign());
                if (rows < columns) q = q.transpose(0, 1);
                Ops.copy_.Run(tensor, q.mul(gain).reshape(tensor.shape));
                return tensor;
            }

            /// <summary>Fills with normally distributed numbers and zeroes a share of each column.</summary>
            /// <param name="tensor">A matrix.</param>
            /// <param name="sparsity">The share of zeros, from 0 to 1.</param>
            /// <param name="std">The standard deviation of the others.</param>
            /// <param name="generator">The source of randomness; the global one if null.</param>
            /// <returns>The tensor.</returns>
            /// <exception cref="ArgumentException">The tensor is not two-dimensional.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.dim() != 2) throw new ArgumentException("Only tensors with 2 dimensions are supported", nameof(tensor));
                using var untracked = no_grad();
                using var scope = NewDisposeScope();
                normal_(tensor, 0, std, generator);
                var zerosPerColumn = (long)Math.Ceiling(sparsity * tensor.shape[0]);
                var order = Ops.argsort.Call(uniform_(empty(tensor.shape), 0, 1, generator), 0L);
                Ops.scatter__value.Run(tensor, 0L, order.narrow(0, 0, zerosPerColumn), 0L);
                return tensor;
            }
        }
    }
}
