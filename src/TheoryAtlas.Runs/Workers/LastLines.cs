using System.Text;

namespace TheoryAtlas.Runs.Workers;

/// <summary>The last lines of a text that may be of any length, and have lines of any length.</summary>
internal sealed class LastLines
{
    private const int Most = 20;
    private const int LongestLine = 500;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();
    private readonly StringBuilder _line = new();

    /// <summary>Reads to the end, and keeps up with whoever writes.</summary>
    public async Task Read(TextReader text)
    {
        var buffer = new char[16 << 10];
        int read;
        while ((read = await text.ReadAsync(buffer)) > 0)
            Take(buffer.AsSpan(0, read));
    }

    public override string ToString()
    {
        lock (_gate)
            return string.Join('\n', _line.Length > 0 ? _lines.Append(_line.ToString()) : _lines);
    }

    private void Take(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            while (text.IndexOf('\n') is >= 0 and var end)
            {
                Append(text[..end]);
                _lines.Enqueue(_line.ToString());
                _line.Clear();
                if (_lines.Count > Most)
                    _lines.Dequeue();
                text = text[(end + 1)..];
            }

            Append(text);
        }
    }

    private void Append(ReadOnlySpan<char> text) => _line.Append(text[..Math.Min(text.Length, LongestLine - _line.Length)]);
}
