using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

[Collection(GlobalState.Name)]
public sealed class TrainingTests
{
    private readonly Tensor _corners = tensor(new float[] { 0, 0, 0, 1, 1, 0, 1, 1 }).reshape(4, 2);
    private readonly Tensor _xor = tensor(new float[] { 0, 1, 1, 0 }).reshape(4, 1);

    private (double Loss, double[] Outputs) LearnXor(ulong seed)
    {
        manual_seed((long)seed);
        using var net = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1));
        using var optimizer = torch.optim.Adam(net.parameters(), 0.05);
        var criterion = torch.nn.BCEWithLogitsLoss();
        var last = double.NaN;
        for (var step = 0; step < 300; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = criterion.call(net.call(_corners), _xor);
            loss.backward();
            optimizer.step();
            last = loss.item<float>();
        }
        return (last, Values.Of(net.call(_corners)));
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void A_small_net_learns_exclusive_or_and_does_so_again(ulong seed)
    {
        var (loss, outputs) = LearnXor(seed);
        var again = LearnXor(seed);

        Assert.True(loss < 0.01, $"seed {seed}: loss {loss}");
        Assert.Equal(outputs, again.Outputs);
        Assert.Equal([false, true, true, false], outputs.Select(score => score > 0));
    }

    [Fact]
    public void Training_holds_no_more_tensors_at_the_end_than_after_the_first_step()
    {
        using var net = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.ReLU(), torch.nn.Linear(4, 1));
        using var optimizer = torch.optim.SGD(net.parameters(), 0.1, momentum: 0.9);

        // What earlier tests left to the finalizers must not be counted.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var first = Step();
        var later = Enumerable.Range(0, 20).Select(_ => Step()).ToList();

        Assert.All(later, count => Assert.Equal(first, count));

        long Step()
        {
            using (NewDisposeScope())
            {
                optimizer.zero_grad();
                torch.nn.functional.mse_loss(net.call(_corners), _xor).backward();
                optimizer.step();
            }
            return Tensor.TotalCount;
        }
    }
}
