using TheoryAtlas.Torch.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel over the batch: (x − mean)/√(var + ε)·weight + bias.</summary>
public abstract class BatchNorm : Module<Tensor, Tensor>
{
    private Parameter? _weight;
    private Parameter? _bias;
    private readonly Tensor? _running_mean;
    private readonly Tensor? _running_var;
    private readonly Tensor? _num_batches_tracked;

    private protected BatchNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats,
        Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(ones(num_features, dtype: dtype, device: device));
            bias = new Parameter(zeros(num_features, dtype: dtype, device: device));
        }
        if (!track_running_stats) return;
        _running_mean = Keep(nameof(running_mean), zeros(num_features, dtype: dtype, device: device));
        _running_var = Keep(nameof(running_var), ones(num_features, dtype: dtype, device: device));
        _num_batches_tracked = Keep(nameof(num_batches_tracked), tensor(0L));
    }

    /// <value>How many channels.</value>
    public long num_features { get; set; }

    /// <value>ε, added to the variance.</value>
    public double eps { get; set; }

    /// <value>The weight of a batch in the running statistics; null for their plain average.</value>
    public double? momentum { get; set; }

    /// <value>Whether there are a trainable weight and bias.</value>
    public bool affine { get; }

    /// <value>Whether statistics are kept for evaluation; else evaluation uses the batch's as well.</value>
    public bool track_running_stats { get; }

    /// <value>Shape (C), at first ones; null unless affine.</value>
    public Parameter? weight
    {
        get => _weight;
        set => Replace(ref _weight, value, nameof(weight));
    }

    /// <value>Shape (C), at first zeros; null unless affine.</value>
    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <value>Shape (C), at first zeros; null unless tracked.</value>
    public Tensor? running_mean => _running_mean;

    /// <value>Shape (C), at first ones; null unless tracked.</value>
    public Tensor? running_var => _running_var;

    /// <value>How many batches the statistics have seen; null unless tracked.</value>
    public Tensor? num_batches_tracked => _num_batches_tracked;

    /// <summary>Forgets the statistics.</summary>
    public void reset_running_stats()
    {
        using var untracked = no_grad();
        _running_mean?.zero_();
        _running_var?.fill_(1);
        _num_batches_tracked?.zero_();
    }

    /// <summary>Forgets the statistics and what was learnt.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (_weight is not null) init.ones_(_weight);
        if (_bias is not null) init.zeros_(_bias);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input has another number of dimensions.</exception>
    public override Tensor forward(Tensor input1)
    {
        CheckDimensions(input1.dim());
        var factor = momentum ?? 0;
        if (training && _num_batches_tracked is not null)
        {
            Ops.add__Scalar.Run(_num_batches_tracked, 1L);
            factor = momentum ?? 1.0 / _num_batches_tracked.item<long>();
        }
        return functional.batch_norm(input1, _running_mean, _running_var, _weight, _bias, training || _running_mean is null, factor, eps);
    }

    private protected abstract void CheckDimensions(long dimensions);

    private Tensor Keep(string name, Tensor buffer)
    {
        register_buffer(name, buffer.DetachFromDisposeScope());
        return buffer;
    }
}
