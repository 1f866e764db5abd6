namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The initial rate times a given function of the epoch.</summary>
                public class LambdaLR : LRScheduler
                {
                    private readonly Func<int, double> _lr_lambda;

                    /// <summary>Creates the schedule and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">Whose rates are set.</param>
                    /// <param name="lr_lambda">The factor at each epoch, from 0.</param>
                    /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
                    /// <param name="verbose">Whether each change is printed.</param>
                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _lr_lambda = lr_lambda;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => _base_lrs.Select(rate => rate * _lr_lambda(_last_epoch));
                }
            }
        }
    }
}
