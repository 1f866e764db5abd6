using System.Collections.Concurrent;

namespace TheoryAtlas.Runs.Workers;

/// <summary>Reads requests on a thread of its own, so that the end of the input is noticed while a check runs.</summary>
internal sealed class RequestReader : TextReader
{
    private readonly BlockingCollection<string> _lines = [];

    /// <param name="input">Where requests come from.</param>
    /// <param name="onEnd">Called on the reading thread when there will be no more.</param>
    public RequestReader(TextReader input, Action onEnd)
    {
        var reading = new Thread(() =>
        {
            while (input.ReadLine() is { } line)
                _lines.Add(line);
            onEnd();
            _lines.CompleteAdding();
        })
        {
            IsBackground = true,
            Name = "requests",
        };
        reading.Start();
    }

    public override string? ReadLine() => _lines.TryTake(out var line, Timeout.Infinite) ? line : null;
}
