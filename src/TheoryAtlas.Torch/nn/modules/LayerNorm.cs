using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Normalisation of the last dimensions of each sample: (x − mean)/√(var + ε)·weight + bias.</summary>
public sealed class LayerNorm : Module<Tensor, Tensor>
{
    private Parameter? _weight;
    private Parameter? _bias;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        if (normalized_shape.Length == 0) throw new ArgumentException("A layer normalisation needs at least one dimension.", nameof(normalized_shape));
        this.normalized_shape = normalized_shape;
        this.eps = eps;
        this.elementwise_affine = elementwise_affine;
        if (!elementwise_affine) return;
        weight = new Parameter(ones(normalized_shape, dtype: dtype, device: device));
        if (bias) this.bias = new Parameter(zeros(normalized_shape, dtype: dtype, device: device));
    }

    /// <value>The sizes of the dimensions normalised over.</value>
    public long[] normalized_shape { get; set; }

    /// <value>ε, added to the variance.</value>
    public double eps { get; set; }

    /// <value>Whether there is a trainable weight.</value>
    public bool elementwise_affine { get; set; }

    /// <value>Of the normalised shape, at first ones; null unless affine.</value>
    public Parameter? weight
    {
        get => _weight;
        set => Replace(ref _weight, value, nameof(weight));
    }

    /// <value>Of the normalised shape, at first zeros; null unless affine.</value>
    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.layer_norm(input1, normalized_shape, _weight, _bias, eps);
}
