using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>What convolutions of all dimensions share: weights, geometry and checks.</summary>
public abstract class Convolution : Module<Tensor, Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;

    private protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride,
        long[]? padding, Padding? padding_type, long[] dilation, long groups, bool bias, PaddingModes padding_mode,
        Device? device, ScalarType? dtype)
        : base(name)
    {
        if (groups <= 0) throw new ArgumentException("groups must be a positive integer", nameof(groups));
        if (in_channels % groups != 0) throw new ArgumentException("in_channels must be divisible by groups", nameof(in_channels));
        if (out_channels % groups != 0) throw new ArgumentException("out_channels must be divisible by groups", nameof(out_channels));
        if (padding_type == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions", nameof(padding_type));
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.padding_type = padding_type;
        this.dilation = dilation;
        this.groups = groups;
        this.padding_mode = padding_mode;
        weight = new Parameter(empty([out_channels, in_channels / groups, .. kernel_size], dtype: dtype, device: device));
        if (bias) this.bias = new Parameter(empty(out_channels, dtype: dtype, device: device));
        init.LayerDefault(weight, this.bias);
    }

    /// <value>Channels of the input.</value>
    public long in_channels { get; }

    /// <value>Channels of the output.</value>
    public long out_channels { get; }

    /// <value>The window's size in each dimension.</value>
    public long[] kernel_size { get; }

    /// <value>The window's step in each dimension.</value>
    public long[] stride { get; }

    /// <value>The width added on both sides of each dimension, or null where <see cref="padding_type"/> says it.</value>
    public long[]? padding { get; }

    /// <value>The padding by its effect, or null where <see cref="padding"/> says it.</value>
    public Padding? padding_type { get; }

    /// <value>The spacing of the window's elements in each dimension.</value>
    public long[] dilation { get; }

    /// <value>Into how many independent groups the channels are split.</value>
    public long groups { get; }

    /// <value>What the padding is filled with.</value>
    public PaddingModes padding_mode { get; }

    /// <value>Shape (out, in/groups, window…); at first uniform on ±1/√(in/groups·window).</value>
    public Parameter weight
    {
        get => _weight;
        set => Replace(ref _weight!, value, nameof(weight));
    }

    /// <value>Shape (out), or null; at first uniform on the same interval.</value>
    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    private protected void CheckShape(Tensor input)
    {
        var dimensions = kernel_size.Length;
        var batched = input.dim() == dimensions + 2;
        if ((batched || input.dim() == dimensions + 1) && input.shape[batched ? 1 : 0] == in_channels) return;
        throw new ArgumentException(
            $"Expected {dimensions + 1}D (unbatched) or {dimensions + 2}D (batched) input with {in_channels} channels to {GetName()}; "
            + $"got shape ({string.Join(", ", input.shape)}).", nameof(input));
    }

    /// <summary>The input with its border filled, for modes that the convolution itself does not know.</summary>
    private protected Tensor Bordered(Tensor input)
    {
        // pad() wants the last dimension first, each as before and after.
        var widths = kernel_size.SelectMany((size, dimension) =>
        {
            if (padding_type is null) return [padding![dimension], padding[dimension]];
            var total = padding_type == Padding.Same ? dilation[dimension] * (size - 1) : 0;
            return (long[])[total / 2, total - (total / 2)];
        }).Chunk(2).Reverse().SelectMany(pair => pair).ToArray();
        return functional.pad(input, widths, padding_mode);
    }
}
