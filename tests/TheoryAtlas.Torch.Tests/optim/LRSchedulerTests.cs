using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TheoryAtlas.Torch.Tests;

public sealed class LRSchedulerTests
{
    private static void Follows(Func<Optimizer, lr_scheduler.LRScheduler> create, Func<int, double> rate)
    {
        using var parameter = new Parameter(ones(1));
        using var optimizer = SGD([parameter], 0.5);
        var schedule = create(optimizer);

        for (var epoch = 0; epoch < 12; epoch++)
        {
            Assert.Equal(rate(epoch), optimizer.ParamGroups.Single().LearningRate, 1e-12);
            Assert.Equal(rate(epoch), schedule.get_last_lr().Single(), 1e-12);
            schedule.step();
        }
        Assert.Equal(0.5, optimizer.ParamGroups.Single().InitialLearningRate);
    }

    [Fact]
    public void StepLR_multiplies_every_few_epochs() =>
        Follows(o => lr_scheduler.StepLR(o, 3, 0.5), epoch => 0.5 * Math.Pow(0.5, epoch / 3));

    [Fact]
    public void MultiStepLR_multiplies_at_its_milestones() =>
        Follows(o => lr_scheduler.MultiStepLR(o, [2, 5], 0.1), epoch => epoch < 2 ? 0.5 : epoch < 5 ? 0.05 : 0.005);

    [Fact]
    public void ExponentialLR_multiplies_every_epoch() =>
        Follows(o => lr_scheduler.ExponentialLR(o, 0.9), epoch => 0.5 * Math.Pow(0.9, epoch));

    [Fact]
    public void LambdaLR_scales_the_initial_rate() =>
        Follows(o => lr_scheduler.LambdaLR(o, epoch => 1.0 / (1 + epoch)), epoch => 0.5 / (1 + epoch));

    [Fact]
    public void CosineAnnealingLR_goes_down_and_up_along_the_cosine() =>
        Follows(o => lr_scheduler.CosineAnnealingLR(o, 5, 0.1), epoch => 0.1 + (0.4 * (1 + Math.Cos(Math.PI * epoch / 5)) / 2));
}
