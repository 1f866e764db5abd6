using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The different elements, or slices along a dimension; what was not asked for is null.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Asked(
                dim is { } along
                    ? Ops.unique_dim.Call3(this, along, sorted, return_inverse, return_counts)
                    : Ops._unique2.Call3(this, sorted, return_inverse, return_counts),
                return_inverse,
                return_counts);

        /// <summary>The same, but of equal neighbours only.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
            bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Asked(Ops.unique_consecutive.Call3(this, return_inverse, return_counts, (long?)dim), return_inverse, return_counts);

        private static (Tensor Output, Tensor? Inverse, Tensor? Counts) Asked(
            (Tensor Output, Tensor Inverse, Tensor Counts) all, bool inverse, bool counts)
        {
            if (!inverse) all.Inverse.Dispose();
            if (!counts) all.Counts.Dispose();
            return (all.Output, inverse ? all.Inverse : null, counts ? all.Counts : null);
        }
    }

    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
        Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);
}
