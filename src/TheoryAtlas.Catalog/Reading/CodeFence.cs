namespace TheoryAtlas.Catalog.Reading;

/// <summary>The lines between which Markdown shows code as it is written, told line by line.</summary>
internal sealed class CodeFence
{
    private char _sign;
    private int _length;

    /// <summary>Whether the next line is code, or ends it.</summary>
    public bool IsOpen => _length > 0;

    /// <summary>Goes on by a line.</summary>
    /// <returns>Whether the line is code, or begins or ends it.</returns>
    public bool Takes(string line)
    {
        var text = line.AsSpan().TrimStart();
        var sign = text.Length > 0 ? text[0] : ' ';
        var rest = text.TrimStart(sign);
        var length = text.Length - rest.Length;
        if (IsOpen)
        {
            // Only the same sign closes, as often or more often, with nothing behind it.
            if (sign == _sign && length >= _length && rest.IsWhiteSpace())
                _length = 0;
            return true;
        }

        // Backticks with another one further on are code within a line.
        if (length < 3 || sign is not ('`' or '~') || (sign == '`' && rest.Contains('`')))
            return false;
        (_sign, _length) = (sign, length);
        return true;
    }
}
