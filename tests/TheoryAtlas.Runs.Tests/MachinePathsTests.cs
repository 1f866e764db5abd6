namespace TheoryAtlas.Runs.Tests;

public sealed class MachinePathsTests
{
    [Theory]
    [InlineData("Could not load '/usr/lib/x86_64-linux-gnu/libtorch.so.1.13'.", "Could not load '…/libtorch.so.1.13'.")]
    [InlineData("at Run() in /home/ann/atlas/claims/x/Check.cs:line 3", "at Run() in …/Check.cs:line 3")]
    [InlineData(@"in C:\Users\ann\atlas\Check.cs:line 3", "in …/Check.cs:line 3")]
    [InlineData("writes in /tmp/scratch/ only", "writes in …/ only")]
    public void A_folder_of_the_machine_is_taken_out(string text, string expected) => Assert.Equal(expected, MachinePaths.Without(text));

    [Theory]
    [InlineData("at Run() in /_/claims/x/Check.cs:line 3")]
    [InlineData("the slope is 1/2, a/b/c, or 1 / 2 of f(x)/x")]
    [InlineData("see https://pytorch.org/docs/stable/index.html")]
    public void What_is_no_such_folder_stays(string text) => Assert.Equal(text, MachinePaths.Without(text));
}
