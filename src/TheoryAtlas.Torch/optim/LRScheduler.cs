namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules of the learning rate.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rates of an optimizer, step by step.</summary>
            public abstract class LRScheduler
            {
                private protected readonly Optimizer _optimizer;
                private protected readonly IReadOnlyList<double> _base_lrs;
                private protected int _last_epoch;
                private readonly bool _verbose;
                private List<double> _last_lrs;

                private protected LRScheduler(Optimizer optimizer, int last_epoch, bool verbose)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    _verbose = verbose;
                    if (last_epoch == -1)
                    {
                        foreach (var group in optimizer.ParamGroups) group.InitialLearningRate = group.LearningRate;
                    }
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    _last_lrs = [.. optimizer.ParamGroups.Select(group => group.LearningRate)];
                }

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to an epoch.</summary>
                /// <param name="epoch">Which; the next if null.</param>
                public virtual void step(int? epoch) => Advance(epoch);

                /// <summary>The rates that the last step set, group by group.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The rates of the current epoch, group by group.</summary>
                protected abstract IEnumerable<double> get_lr();

                /// <summary>Sets the rates of the first epoch; the last thing that a constructor does.</summary>
                private protected void Begin() => Advance(null);

                private protected IEnumerable<double> Scaled(double factor) => _optimizer.ParamGroups.Select(group => group.LearningRate * factor);

                private void Advance(int? epoch)
                {
                    _last_epoch = epoch ?? _last_epoch + 1;
                    List<double> rates = [.. get_lr()];
                    foreach (var (group, rate) in _optimizer.ParamGroups.Zip(rates))
                    {
                        if (_verbose && group.LearningRate != rate) Console.WriteLine($"Adjusting learning rate to {rate}");
                        group.LearningRate = rate;
                    }
                    _last_lrs = rates;
                }
            }
        }
    }
}
