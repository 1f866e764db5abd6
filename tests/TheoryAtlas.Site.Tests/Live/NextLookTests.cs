using TheoryAtlas.Site.Live;

namespace TheoryAtlas.Site.Tests.Live;

public sealed class NextLookTests
{
    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(7.9, 7)]
    [InlineData(3600, 30)]
    public void The_longer_runs_go_on_the_later_it_comes(double seconds, int expected) =>
        Assert.Equal(expected, NextLook.After(DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(seconds), new Epoch()));

    private sealed class Epoch : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
