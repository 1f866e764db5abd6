using TheoryAtlas.Runs;
using TheoryAtlas.Site.Api;
using TheoryAtlas.Site.Tests.Support;

namespace TheoryAtlas.Site.Tests.Api;

public sealed class IdempotencyKeysTests
{
    private readonly ManualClock _clock = new();
    private int _submitted;

    [Fact]
    public void Requests_that_are_refused_push_out_no_key()
    {
        var keys = new IdempotencyKeys(_clock);
        var first = keys.Run("mine", "request", Submit);

        for (var i = 0; i < 1_000; i++)
            Assert.Throws<QueueFullException>(() => keys.Run($"refused {i % 2}", "request", () => throw new QueueFullException("full")));
        for (var i = 0; i < 999; i++)
            keys.Run($"other {i}", "request", Submit);

        Assert.Equal(first, keys.Run("mine", "request", Submit));
        keys.Run("one more", "request", Submit);
        Assert.NotEqual(first, keys.Run("mine", "request", Submit));
    }

    [Fact]
    public void A_key_that_was_refused_is_kept_as_long_as_any_when_it_is_used_again()
    {
        var keys = new IdempotencyKeys(_clock);
        Assert.Throws<QueueFullException>(() => keys.Run("mine", "request", () => throw new QueueFullException("full")));
        for (var i = 0; i < 500; i++)
            keys.Run($"earlier {i}", "request", Submit);
        var run = keys.Run("mine", "request", Submit);
        for (var i = 0; i < 999; i++)
            keys.Run($"later {i}", "request", Submit);

        Assert.Equal(run, keys.Run("mine", "request", Submit));
    }

    [Fact]
    public void A_key_is_free_again_after_a_day()
    {
        var keys = new IdempotencyKeys(_clock);
        var first = keys.Run("mine", "request", Submit);
        Assert.Null(keys.Run("mine", "another request", Submit));

        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        Assert.NotEqual(first, keys.Run("mine", "another request", Submit));
    }

    private RunRecord Submit() => Some.Run((++_submitted).ToString(), 1, 1, "1");
}
