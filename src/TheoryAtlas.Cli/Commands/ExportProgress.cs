using TheoryAtlas.Site.Publishing;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Tells how far an export is: in one line that is written over in a terminal, and in few lines elsewhere.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="isRewritten">Whether a line can be written over.</param>
internal sealed class ExportProgress(TextWriter output, bool isRewritten) : IProgress<PublishProgress>, IDisposable
{
    private const int EachOfTerminal = 20, EachOfLog = 2000;

    private readonly Lock _gate = new();
    private int _told;
    private bool _isOpen;

    /// <inheritdoc/>
    public void Report(PublishProgress value)
    {
        lock (_gate)
        {
            if (value.Done < _told + (isRewritten ? EachOfTerminal : EachOfLog))
                return;
            _told = value.Done;
            _isOpen = isRewritten;
            output.Write(isRewritten ? $"\r{value.Done} of {value.Known} files" : $"{value.Done} of {value.Known} files\n");
        }
    }

    /// <summary>Ends the line.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isOpen)
                output.Write("\r\u001b[K");
            _isOpen = false;
        }
    }
}
