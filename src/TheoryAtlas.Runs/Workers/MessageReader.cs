using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace TheoryAtlas.Runs.Workers;

/// <summary>Reads a worker's messages, one JSON document a line. What comes from a worker is not trusted to end.</summary>
internal sealed class MessageReader(Stream stream)
{
    private readonly PipeReader _pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 << 10));

    /// <summary>The longest message that is taken, in bytes: plots of some hundred thousand points.</summary>
    public const long LongestMessage = 32 << 20;

    /// <summary>The most that is taken in one run, in bytes: what readers may still ask for is kept while the run goes on.</summary>
    public const long MostInARun = 64 << 20;

    private long _read;

    /// <summary>Begins to count anew.</summary>
    public void BeginRun() => _read = 0;

    /// <summary>The next message, or null at the end.</summary>
    /// <exception cref="InvalidDataException">The line or the run is too long, or what was read is no message.</exception>
    public async Task<WorkerMessage?> Read()
    {
        for (long searched = 0; ;)
        {
            var read = await _pipe.ReadAsync();

            // What was searched before is not searched again: a long line comes in many pieces.
            if (read.Buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                var line = read.Buffer.Slice(0, end);
                if ((_read += line.Length) > MostInARun)
                    throw new InvalidDataException($"the check gave more than {MostInARun >> 20} MB in one run.");
                var message = Parse(line);
                _pipe.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }

            if (read.Buffer.Length > LongestMessage)
                throw new InvalidDataException($"the check gave more than {LongestMessage >> 20} MB in one message. A plot needs some thousand points at most.");
            if (read.IsCompleted)
                return null;
            searched = read.Buffer.Length;
            _pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static WorkerMessage Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return JsonSerializer.Deserialize(ref json, RunJson.Default.WorkerMessage) ?? throw new InvalidDataException("the worker wrote an empty message.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"the worker wrote what is no message: {wrong.Message}", wrong);
        }
    }
}
