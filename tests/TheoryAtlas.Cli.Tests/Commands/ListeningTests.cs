using TheoryAtlas.Cli.Commands;

namespace TheoryAtlas.Cli.Tests.Commands;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://localhost:5081/papers/x", "'http://localhost:5081/papers/x' has a path. Leave it out: http://localhost:5081")]
    [InlineData("http://127.0.0.1:0;http://localhost:5081?x", "'http://localhost:5081?x' has a path.")]
    [InlineData("http://localhost:0", "Write it as http://127.0.0.1:0")]
    [InlineData("localhost:5081", "'localhost:5081' is not an address. Write it as http://localhost:5080")]
    [InlineData("ftp://localhost", "is not an address.")]
    [InlineData(";", "--urls names no address.")]
    public void What_cannot_be_listened_on_is_refused_with_what_would_be_right(string urls, string says) =>
        Assert.Contains(says, Assert.Throws<UsageException>(() => Listening.Addresses(urls)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5081", true)]
    [InlineData("http://127.0.0.1:0;http://[::1]:0/", true)]
    [InlineData("http://0.0.0.0:0", false)]
    [InlineData("http://localhost:5081;http://*:5082", false)]
    [InlineData("http://+:0", false)]
    [InlineData("http://192.168.0.1:5081", false)]
    public void Addresses_are_private_if_only_this_machine_reaches_them(string urls, bool isPrivate) =>
        Assert.Equal(isPrivate, Listening.IsPrivate(Listening.Addresses(urls)));
}
