using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x₁ᵀ·A·x₂ + b, a bilinear form for each output.</summary>
public sealed class Bilinear : Module<Tensor, Tensor, Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;

    internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Bilinear))
    {
        this.in1_features = in1_features;
        this.in2_features = in2_features;
        this.out_features = out_features;
        weight = new Parameter(empty(out_features, in1_features, in2_features, dtype: dtype, device: device));
        if (hasBias) bias = new Parameter(empty(out_features, dtype: dtype, device: device));
        var bound = 1 / Math.Sqrt(in1_features);
        init.uniform_(weight, -bound, bound);
        if (bias is not null) init.uniform_(bias, -bound, bound);
    }

    /// <value>How many numbers each first input has.</value>
    public long in1_features { get; set; }

    /// <value>How many numbers each second input has.</value>
    public long in2_features { get; set; }

    /// <value>How many numbers each output has.</value>
    public long out_features { get; set; }

    /// <value>A, shape (out, in1, in2); at first uniform on ±1/√in1.</value>
    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight!, value, nameof(weight));
    }

    /// <value>b, shape (out), or null; at first uniform on ±1/√in1.</value>
    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.bilinear(input1, input2, _weight, _bias);
}
