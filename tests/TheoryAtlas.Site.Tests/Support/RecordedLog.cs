using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace TheoryAtlas.Site.Tests.Support;

/// <summary>A site's log, to be waited for.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    // Slow machines under load; a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    /// <summary>The next line that holds a text; those before it are passed over.</summary>
    public async Task<string> NextAsync(string holding)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var line = await _lines.Reader.ReadAsync(patience.Token);
            if (line.Contains(holding, StringComparison.Ordinal))
                return line;
        }
    }

    /// <summary>The lines that nobody has waited for.</summary>
    public IReadOnlyList<string> Rest()
    {
        var rest = new List<string>();
        while (_lines.Reader.TryRead(out var line))
            rest.Add(line);
        return rest;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Writer.TryWrite($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());

    public void Dispose()
    {
    }
}
