using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Tests.Workers;

public sealed class LastLinesTests
{
    [Fact]
    public async Task The_last_twenty_lines_are_kept_and_long_ones_cut()
    {
        var text = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"line {i}")) + "\n" + new string('x', 100_000) + "\nunfinished";
        var lines = new LastLines();
        await lines.Read(new StringReader(text));

        var kept = lines.ToString().Split('\n');
        Assert.Equal(21, kept.Length);
        Assert.Equal("line 82", kept[0]);
        Assert.Equal(new string('x', 500), kept[19]);
        Assert.Equal("unfinished", kept[20]);
    }
}
