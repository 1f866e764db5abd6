namespace TheoryAtlas.Checks.Tests;

public sealed class CheckContextTests
{
    private static readonly Dictionary<string, double> s_parameters = new() { ["depth"] = 8, ["rate"] = 0.25, ["huge"] = 1e12 };

    [Fact]
    public void Parameters_are_read_and_it_is_remembered_which()
    {
        using var run = new CheckContext(Arm.Control, s_parameters, 1);

        Assert.Equal(8, run.Int("depth"));
        Assert.Equal(0.25, run.Real("rate"));
        Assert.Equal(["depth", "rate"], run.ReadParameters.Order());
        Assert.True(run.IsControl);
    }

    [Fact]
    public void A_parameter_that_is_not_declared_is_named()
    {
        using var run = new CheckContext(Arm.Theorem, s_parameters, 1);

        var failure = Assert.Throws<KeyNotFoundException>(() => run.Int("width"));
        Assert.Contains("'width'", failure.Message);
        Assert.Empty(run.ReadParameters);
    }

    [Fact]
    public void A_whole_number_beyond_32_bits_is_not_cut_off()
    {
        using var run = new CheckContext(Arm.Theorem, s_parameters, 1);

        Assert.Throws<OverflowException>(() => run.Int("huge"));
    }

    [Fact]
    public void Progress_is_told_and_kept_between_0_and_1()
    {
        var recorder = new Recorder();
        using var run = new CheckContext(Arm.Theorem, s_parameters, 1, recorder);
        run.Report(0.5, "depth 4");
        run.Report(1.01, "depth 8");

        Assert.Equal(["0.5 depth 4", "1 depth 8"], recorder.Lines);
    }

    [Fact]
    public void Reporting_stops_a_check_that_was_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var run = new CheckContext(Arm.Theorem, s_parameters, 1, cancellation: cancellation.Token);
        run.Report(0, "before");
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => run.Report(0.5, "after"));
    }

    [Fact]
    public void A_check_must_find_something()
    {
        using var run = new CheckContext(Arm.Theorem, s_parameters, 1);

        Assert.Throws<ArgumentException>(() => run.Evidence());
    }

    [Fact]
    public void Both_arms_get_the_same_generator_and_other_seeds_get_others()
    {
        using var theorem = new CheckContext(Arm.Theorem, s_parameters, 5);
        using var control = new CheckContext(Arm.Control, s_parameters, 5);
        using var other = new CheckContext(Arm.Theorem, s_parameters, 6);

        var draws = Draw(theorem);
        Assert.Equal(draws, Draw(control));
        Assert.NotEqual(draws, Draw(other));

        static float[] Draw(CheckContext run)
        {
            using var tensor = TorchSharp.torch.randn([4], generator: run.Generator);
            return tensor.data<float>().ToArray();
        }
    }
}
