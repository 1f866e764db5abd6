using TheoryAtlas.Search.Index;

namespace TheoryAtlas.Search.Tests.Index;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("kernel", "kernel", 0)]
    [InlineData("kernal", "kernel", 1)]
    [InlineData("kerenl", "kernel", 1)]
    [InlineData("kenel", "kernel", 1)]
    [InlineData("kernnel", "kernel", 1)]
    [InlineData("kenrle", "kernel", 2)]
    [InlineData("stable", "kernel", 3)]
    [InlineData("", "abcdef", 3)]
    public void Changes_are_counted_up_to_the_limit(string one, string other, int distance) => Assert.Equal(distance, EditDistance.Between(one, other, limit: 2));
}
