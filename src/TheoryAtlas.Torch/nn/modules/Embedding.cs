using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A trainable table of vectors, looked up by index.</summary>
public sealed class Embedding : Module<Tensor, Tensor>
{
    private Parameter _weight = null!;

    internal Embedding(long num_embeddings, long embedding_dims, long? padding_idx, double? max_norm, double norm_type,
        bool scale_grad_by_freq, bool sparse, Device? device, ScalarType? dtype)
        : this(new Parameter(empty(num_embeddings, embedding_dims, dtype: dtype, device: device)), padding_idx, max_norm,
            norm_type, scale_grad_by_freq, sparse)
    {
        init.normal_(weight);
        if (this.padding_idx is not { } row) return;
        using var untracked = no_grad();
        using var padding = weight.select(0, row);
        padding.zero_();
    }

    internal Embedding(Parameter table, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse)
        : base(nameof(Embedding))
    {
        var rows = table.shape[0];
        if (padding_idx is { } row && (row < -rows || row >= rows))
            throw new ArgumentException($"padding_idx must be within num_embeddings: {row} is not a row of {rows}.", nameof(padding_idx));
        this.padding_idx = padding_idx < 0 ? padding_idx + rows : padding_idx;
        this.max_norm = max_norm;
        this.norm_type = norm_type;
        this.scale_grad_by_freq = scale_grad_by_freq;
        this.sparse = sparse;
        weight = table;
    }

    /// <value>The row that gets no gradient, or null.</value>
    public long? padding_idx { get; set; }

    /// <value>Rows of larger norm are shrunk to this norm when looked up.</value>
    public double? max_norm { get; set; }

    /// <value>The p of that norm.</value>
    public double norm_type { get; set; }

    /// <value>Whether gradients are divided by how often a row occurs.</value>
    public bool scale_grad_by_freq { get; set; }

    /// <value>Whether the table's gradient is sparse.</value>
    public bool sparse { get; set; }

    /// <value>The table, shape (rows, dims); at first standard normal.</value>
    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight!, value, nameof(weight));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) =>
        functional.embedding(input1, _weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
}
