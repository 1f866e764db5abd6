namespace TheoryAtlas.Checks.Tests;

public sealed class NotWrittenExceptionTests
{
    [Fact]
    public void It_says_what_is_to_be_written_and_where()
    {
        var exception = new NotWrittenException("Measured returns the error.");

        Assert.Matches(@"^Not written yet, tests/TheoryAtlas\.Checks\.Tests/NotWrittenExceptionTests\.cs:[0-9]+: Measured returns the error\.$", exception.Message);
    }
}
