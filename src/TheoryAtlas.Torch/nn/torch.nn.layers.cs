using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A tensor that modules register as trainable.</summary>
        /// <param name="data">The values; this tensor object becomes empty.</param>
        /// <param name="requires_grad">Whether its gradient is wanted.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <summary>x·Wᵀ + b, both at first uniform on ±1/√inputSize.</summary>
        /// <param name="inputSize">How many numbers each input has.</param>
        /// <param name="outputSize">How many numbers each output has.</param>
        /// <param name="hasBias">Whether there is a b.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>x·Wᵀ + b with given W and b.</summary>
        /// <param name="weight">W, shape (out, in).</param>
        /// <param name="bias">b, shape (out); none by default.</param>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>x₁ᵀ·A·x₂ + b, both at first uniform on ±1/√in1Features.</summary>
        /// <param name="in1Features">How many numbers each first input has.</param>
        /// <param name="in2Features">How many numbers each second input has.</param>
        /// <param name="outputSize">How many numbers each output has.</param>
        /// <param name="hasBias">Whether there is a b.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static Bilinear Bilinear(long in1Features, long in2Features, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in1Features, in2Features, outputSize, hasBias, device, dtype);

        /// <summary>A trainable table of vectors, at first standard normal.</summary>
        /// <param name="num_embeddings">How many rows.</param>
        /// <param name="embedding_dims">The length of each row.</param>
        /// <param name="padding_idx">The row that is zero at first and gets no gradient.</param>
        /// <param name="max_norm">Rows of larger norm are shrunk to this norm when looked up.</param>
        /// <param name="norm_type">The p of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="sparse">Whether the table's gradient is sparse.</param>
        /// <param name="device">Where the table is.</param>
        /// <param name="dtype">Its type; the default type if null.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null,
            double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_embeddings, embedding_dims, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, device, dtype);

        /// <summary>A given table of vectors.</summary>
        /// <param name="embeddings">The table, shape (rows, dims); this tensor object becomes empty.</param>
        /// <param name="freeze">Whether it is left untrained.</param>
        /// <param name="padding_idx">The row that gets no gradient.</param>
        /// <param name="max_norm">Rows of larger norm are shrunk to this norm when looked up.</param>
        /// <param name="norm_type">The p of that norm.</param>
        /// <param name="scale_grad_by_freq">Whether gradients are divided by how often a row occurs.</param>
        /// <param name="sparse">Whether the table's gradient is sparse.</param>
        public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null,
            double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false)
        {
            ArgumentNullException.ThrowIfNull(embeddings);
            if (embeddings.dim() != 2) throw new ArgumentException("Embeddings parameter is expected to be 2-dimensional", nameof(embeddings));
            return new(new Parameter(embeddings, !freeze), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
        }

        /// <summary>Normalisation of the last dimension of each sample.</summary>
        /// <param name="normalized_shape">Its size.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Whether there is a trainable weight.</param>
        /// <param name="bias">Whether there is a trainable bias as well.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalisation of the last dimensions of each sample.</summary>
        /// <param name="normalized_shape">Their sizes.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="elementwise_affine">Whether there is a trainable weight.</param>
        /// <param name="bias">Whether there is a trainable bias as well.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Batch normalisation of inputs of shape (N, C) or (N, C, L).</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">The weight of a batch in the running statistics; null for their plain average.</param>
        /// <param name="affine">Whether there are a trainable weight and bias.</param>
        /// <param name="track_running_stats">Whether statistics are kept for evaluation.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double? momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Batch normalisation of inputs of shape (N, C, H, W).</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="momentum">The weight of a batch in the running statistics; null for their plain average.</param>
        /// <param name="affine">Whether there are a trainable weight and bias.</param>
        /// <param name="track_running_stats">Whether statistics are kept for evaluation.</param>
        /// <param name="device">Where the parameters are.</param>
        /// <param name="dtype">Their type; the default type if null.</param>
        public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double? momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
    }
}
