using TheoryAtlas.Search.Evaluation;

namespace TheoryAtlas.Search.Tests.Evaluation;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(100, 50, 99)]
    [InlineData(101, 51, 100)]
    [InlineData(200, 100, 198)]
    public void A_percentile_is_the_smallest_duration_that_so_many_do_not_exceed(int count, double half, double most)
    {
        var percentiles = new Percentiles(Enumerable.Range(1, count).Reverse().Select(value => TimeSpan.FromMilliseconds(value)));

        Assert.Equal((half, most, count), (percentiles.P50, percentiles.P99, percentiles.Longest));
    }

    [Fact]
    public void Nothing_has_no_percentiles()
    {
        Assert.Throws<ArgumentException>(() => new Percentiles([]));
    }

    [Fact]
    public void Each_input_is_called_in_each_round()
    {
        var calls = new List<int>();

        var times = CallTimes.Of([1, 2], calls.Add, rounds: 3);

        Assert.Equal([1, 2, 1, 2, 1, 2], calls);
        Assert.True(times.Clock.P50 <= times.Clock.P99 && times.Clock.P99 <= times.Clock.Longest);
        Assert.True(times.Processor.P50 >= 0);
    }
}
