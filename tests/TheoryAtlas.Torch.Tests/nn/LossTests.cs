using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TheoryAtlas.Torch.Tests;

public sealed class LossTests
{
    private readonly Tensor _input = Values.Doubles([4], 0.5, -2, 1, 3);
    private readonly Tensor _target = Values.Doubles([4], 0, 1, 1, 1);

    [Fact]
    public void Regression_losses_equal_their_formulas()
    {
        Values.Equal([(0.25 + 9 + 0 + 4) / 4], MSELoss().call(_input, _target));
        Values.Equal([(0.5 + 3 + 0 + 2) / 4], L1Loss().call(_input, _target));
        Values.Equal([0.125, 2.5, 0, 1.5], SmoothL1Loss(Reduction.None).call(_input, _target));
        Values.Equal([0.25, 2.75, 0, 1.75], SmoothL1Loss(Reduction.None, beta: 0.5).call(_input, _target));
        Values.Equal([0.125 + 4 + 2.0], HuberLoss(delta: 2, Reduction.Sum).call(_input.narrow(0, 0, 2), _target.narrow(0, 0, 2)) + 2);
    }

    [Fact]
    public void Reductions_keep_average_or_sum()
    {
        Values.Equal([0.25, 9, 0, 4], functional.mse_loss(_input, _target, Reduction.None));
        Values.Equal([13.25], functional.mse_loss(_input, _target, Reduction.Sum));
        Assert.Equal(Reduction.Sum, MSELoss(Reduction.Sum).reduction);
    }

    [Fact]
    public void Cross_entropy_is_the_negative_log_softmax_of_the_target()
    {
        var scores = Values.Doubles([2, 3], 1, 2, 3, 0, -1, 4);
        var target = tensor([2L, 0L]);
        double[] losses = [NegativeLogSoftmax([1, 2, 3], 2), NegativeLogSoftmax([0, -1, 4], 0)];

        Values.Equal([losses.Average()], CrossEntropyLoss().call(scores, target));
        Values.Equal(losses, CrossEntropyLoss(reduction: Reduction.None).call(scores, target));
        Values.Equal([losses[1]], CrossEntropyLoss(ignore_index: 2).call(scores, target));
        Values.Equal([((5 * losses[0]) + losses[1]) / 6], CrossEntropyLoss(tensor([1.0, 1.0, 5.0])).call(scores, target));
        Values.Equal([losses.Average()], NLLLoss().call(functional.log_softmax(scores, 1), target));
        Values.Equal([losses[0]], functional.cross_entropy(scores.narrow(0, 0, 1), Values.Doubles([1, 3], 0, 0, 1)));
        var smoothed = (0.7 * losses[0]) + (0.1 * Enumerable.Range(0, 3).Sum(t => NegativeLogSoftmax([1, 2, 3], t)));
        Values.Equal([smoothed], functional.cross_entropy(scores.narrow(0, 0, 1), target.narrow(0, 0, 1), label_smoothing: 0.3));
    }

    private static double NegativeLogSoftmax(double[] scores, int target) => Math.Log(scores.Sum(Math.Exp)) - scores[target];

    [Fact]
    public void Binary_cross_entropy_from_probabilities_and_from_scores_agree()
    {
        double[] expected = [.. Values.Of(_input).Zip(Values.Of(_target), (x, t) => Math.Log(1 + Math.Exp(-x)) + ((1 - t) * x))];

        Values.Equal(expected, BCEWithLogitsLoss(reduction: Reduction.None).call(_input, _target));
        Values.Equal(expected, BCELoss(reduction: Reduction.None).call(_input.sigmoid(), _target), 1e-10);
        Values.Equal([expected[1] * 3], functional.binary_cross_entropy_with_logits(
            _input.narrow(0, 1, 1), _target.narrow(0, 1, 1), pos_weights: tensor([3.0])));
        Values.Equal([1000], functional.binary_cross_entropy_with_logits(tensor([-1000.0]), tensor([1.0])));
    }

    [Fact]
    public void The_divergence_of_a_distribution_from_itself_is_zero()
    {
        var p = Values.Doubles([2], 0.25, 0.75);
        var q = Values.Doubles([2], 0.5, 0.5);
        var divergence = (0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5));

        Values.Equal([0], KLDivLoss().call(p.log(), p.log()));
        Values.Equal([divergence], functional.kl_div(q.log(), p, log_target: false, Reduction.Sum));
        Values.Equal([divergence / 2], functional.kl_div(q.log(), p.log()));
    }

    [Fact]
    public void Margin_losses_equal_their_formulas()
    {
        var labels = Values.Doubles([4], 1, -1, 1, -1);

        Values.Equal([.. Values.Of(_input).Zip(Values.Of(labels), (x, y) => Math.Log(1 + Math.Exp(-x * y)))], SoftMarginLoss(Reduction.None).call(_input, labels));
        Values.Equal([0.5, 3, 1, 0], functional.hinge_embedding_loss(_input, labels, 1, Reduction.None));
    }
}
