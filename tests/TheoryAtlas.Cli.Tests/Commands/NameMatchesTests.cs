using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class NameMatchesTests
{
    private static readonly Choice[] s_choices =
    [
        new("tangent-kernel", "Tangent kernel", ["NTK"]),
        new("kernel-methods", "Kernel methods", []),
        new("depth", "Role of depth", []),
        new("kernel", "All of them", []),
    ];

    [Theory]
    [InlineData("kernel", "kernel")]
    [InlineData("ntk", "tangent-kernel")]
    [InlineData("Tang", "tangent-kernel")]
    [InlineData("of d", "depth")]
    [InlineData("KERNEL M", "kernel-methods")]
    [InlineData("ernel", "tangent-kernel kernel-methods kernel")]
    public void An_id_comes_before_a_name_a_name_before_its_beginning_and_that_before_a_part(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', NameMatches.Of(text, s_choices).Found.Select(choice => choice.Id)));

    [Fact]
    public void Where_nothing_has_the_name_what_is_near_is_told() => Assert.Equal(["depth"], NameMatches.Of("dephts", s_choices).Near);
}
