using System.Text;
using System.Text.Json;
using TheoryAtlas.Runs.Workers;

namespace TheoryAtlas.Runs.Tests.Workers;

public sealed class MessageReaderTests
{
    private static readonly WorkerMessage s_message = new WorkerDone(1.5, 42);

    private static string Line => JsonSerializer.Serialize(s_message, RunJson.Default.WorkerMessage) + "\n";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Messages_are_read_whatever_pieces_they_come_in(int piece)
    {
        var reader = new MessageReader(new PiecemealStream(Line + Line, piece));

        Assert.Equal(s_message, await reader.Read());
        Assert.Equal(s_message, await reader.Read());
        Assert.Null(await reader.Read());
    }

    [Theory]
    [InlineData("no json\n", "what is no message")]
    [InlineData("{\"type\":\"unknown\"}\n", "what is no message")]
    [InlineData("null\n", "an empty message")]
    public async Task What_is_no_message_is_said_to_be_none(string line, string message)
    {
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => new MessageReader(new MemoryStream(Encoding.UTF8.GetBytes(line))).Read());

        Assert.Contains(message, failure.Message);
    }

    [Fact]
    public async Task A_line_without_end_is_given_up()
    {
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => new MessageReader(new EndlessStream()).Read());

        Assert.Contains("more than 32 MB", failure.Message);
    }

    private sealed class PiecemealStream(string text, int piece) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
