using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x·Wᵀ + b.</summary>
public sealed class Linear : Module<Tensor, Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        weight = new Parameter(empty(outputSize, inputSize, dtype: dtype, device: device));
        if (hasBias) bias = new Parameter(empty(outputSize, dtype: dtype, device: device));
        init.LayerDefault(weight, bias);
    }

    internal Linear(Parameter weight, Parameter? bias)
        : base(nameof(Linear))
    {
        in_features = weight.shape[1];
        out_features = weight.shape[0];
        this.weight = weight;
        if (bias is not null) this.bias = bias;
    }

    /// <value>How many numbers each input has.</value>
    public long in_features { get; set; }

    /// <value>How many numbers each output has.</value>
    public long out_features { get; set; }

    /// <value>W, shape (out, in); at first uniform on ±1/√in.</value>
    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight!, value, nameof(weight));
    }

    /// <value>b, shape (out), or null; at first uniform on ±1/√in.</value>
    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1) => functional.linear(input1, _weight, _bias);
}
