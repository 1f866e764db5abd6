namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules' classes; the functions beside this class make them.</summary>
            public static partial class impl
            {
            }

            /// <summary>The initial rate times a given function of the epoch.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="lr_lambda">The factor at each epoch, from 0.</param>
            /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
            /// <param name="verbose">Whether each change is printed.</param>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.LambdaLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <summary>The rate is multiplied by gamma every step_size epochs.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="step_size">Epochs between two changes.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
            /// <param name="verbose">Whether each change is printed.</param>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>The rate is multiplied by gamma at each milestone.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="milestones">The epochs at which the rate changes.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
            /// <param name="verbose">Whether each change is printed.</param>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            /// <summary>The rate is multiplied by gamma every epoch.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
            /// <param name="verbose">Whether each change is printed.</param>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);

            /// <summary>eta_min + (η₀ − eta_min)(1 + cos(πt/T_max))/2 at epoch t, as PyTorch's recursion computes it.</summary>
            /// <param name="optimizer">Whose rates are set.</param>
            /// <param name="T_max">Epochs of half a period.</param>
            /// <param name="eta_min">The lowest rate.</param>
            /// <param name="last_epoch">The epoch to go on from; -1 for the start.</param>
            /// <param name="verbose">Whether each change is printed.</param>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);
        }
    }
}
