using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Converts floating-point parameters and buffers; the tensors keep their identity.</summary>
            /// <param name="dtype">A floating-point or complex type.</param>
            protected internal virtual Module _to(ScalarType dtype)
            {
                if (!is_floating_point(dtype) && !is_complex(dtype))
                    throw new ArgumentException($"A module holds floating-point or complex numbers, so it cannot be converted to {dtype}.", nameof(dtype));
                using var untracked = no_grad();
                foreach (var tensor in parameters().Concat<Tensor>(buffers()))
                {
                    // Counters such as num_batches_tracked stay integers, as in PyTorch.
                    if (tensor.dtype == dtype || !(tensor.is_floating_point() || tensor.is_complex())) continue;
                    using var converted = tensor.to_type(dtype);
                    Gradients.Clear(tensor, set_to_none: true);
                    Ops.set_data.Run(tensor, converted);
                }
                return this;
            }

            /// <summary>Checks that the device is the one that there is.</summary>
            /// <param name="device">The CPU.</param>
            /// <exception cref="InvalidOperationException">Any other device.</exception>
            protected internal virtual Module _to(Device device)
            {
                ArgumentNullException.ThrowIfNull(device);
                if (device.type != DeviceType.CPU)
                    throw new InvalidOperationException($"{device.type} is not available: this build computes on the CPU.");
                return this;
            }
        }
    }
}
