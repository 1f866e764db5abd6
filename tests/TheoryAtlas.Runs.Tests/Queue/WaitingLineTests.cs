using TheoryAtlas.Runs.Queue;

namespace TheoryAtlas.Runs.Tests.Queue;

public sealed class WaitingLineTests
{
    [Fact]
    public void Who_asks_for_one_thing_does_not_wait_for_all_that_another_asked_for()
    {
        var line = Line("a1", "a2", "a3", "b1", "c1", "b2");

        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], Rest(line));
    }

    [Fact]
    public void What_is_taken_out_leaves_the_order_of_the_rest()
    {
        var line = Line("a1", "a2", "b1", "c1");

        Assert.True(line.Remove("a1"));
        Assert.True(line.Remove("b1"));
        Assert.False(line.Remove("b1"));
        Assert.Equal(["a2", "c1"], Rest(line));
    }

    [Fact]
    public void Who_comes_again_stands_at_the_end()
    {
        var line = Line("a1", "b1");
        Assert.True(line.TryDequeue(out _));
        line.Enqueue("a", "a2");

        Assert.Equal(["b1", "a2"], Rest(line));
    }

    private static WaitingLine<string> Line(params IEnumerable<string> items)
    {
        var line = new WaitingLine<string>();
        foreach (var item in items)
            line.Enqueue(item[..1], item);
        return line;
    }

    private static List<string> Rest(WaitingLine<string> line)
    {
        var rest = new List<string>();
        while (line.TryDequeue(out var item))
            rest.Add(item);
        return rest;
    }
}
