namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>eta_min + (η₀ − eta_min)(1 + cos(πt/T_max))/2 at epoch t, as PyTorch's recursion computes it.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _T_max;
                    private readonly double _eta_min;

                    /// <summary>Creates the schedule and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">Whose rates are set.</param>
                    /// <param name="T_max">Epochs of half a period.</param>
                    /// <param name="eta_min">The lowest rate.</param>
                    /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
                    /// <param name="verbose">Whether each change is printed.</param>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _T_max = T_max;
                        _eta_min = eta_min;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0) return Scaled(1);
                        // The recursion, unlike the closed form, lets something else change the rate in between.
                        if ((_last_epoch - 1 - _T_max) % (2 * _T_max) == 0)
                        {
                            return _optimizer.ParamGroups.Zip(_base_lrs, (group, start) =>
                                group.LearningRate + ((start - _eta_min) * (1 - Math.Cos(Math.PI / _T_max)) / 2));
                        }
                        var factor = (1 + Math.Cos(Math.PI * _last_epoch / _T_max)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / _T_max));
                        return _optimizer.ParamGroups.Select(group => (factor * (group.LearningRate - _eta_min)) + _eta_min);
                    }
                }
            }
        }
    }
}
