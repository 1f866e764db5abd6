namespace TheoryAtlas.Search.Text;

/// <summary>One pass over a text that cuts it into folded words.</summary>
internal ref partial struct Scan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Token> _tokens;
    private WordBuffer _word;
    private int _start;
    private int _end;
    private int _at;

    /// <summary>Prepares a pass.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="tokens">Where the words go.</param>
    /// <param name="word">Room for a word of common length; longer ones get more.</param>
    public Scan(ReadOnlySpan<char> text, List<Token> tokens, Span<char> word)
    {
        _text = text;
        _tokens = tokens;
        _word = new WordBuffer(word);
    }

    private readonly char Next => _at + 1 < _text.Length ? _text[_at + 1] : ' ';

    /// <summary>Reads the whole text.</summary>
    public void Run()
    {
        while (_at < _text.Length)
            Step(_text[_at]);
        Flush();
        _word.Return();
    }

    private void Step(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            Ascii(c);
            return;
        }

        switch (c)
        {
            case '\\':
                Command();
                break;
            case '$' or '{' or '}':
                Brace(c);
                break;
            case '^' or '_':
                Script(c);
                break;
            case '\'' or '’':
                Apostrophe();
                break;
            case < '\u0080' and not '-':
                Flush();
                _at++;
                break;
            default:
                if (Letters.IsHyphen(c))
                    Hyphen();
                else if (Letters.IsHan(c))
                    Han();
                else
                    Other(c);
                break;
        }
    }

    /// <summary>Letters and digits up to the next character of another kind.</summary>
    private void Ascii(char c)
    {
        if (_word.Length == 0)
            _start = _at;
        do
        {
            // The bit that makes a capital small is set in digits already.
            _word.Add((char)(c | 0x20));
        }
        while (++_at < _text.Length && char.IsAsciiLetterOrDigit(c = _text[_at]));
        _end = _at;
    }

    private void Append(char c, int length)
    {
        if (_word.Length == 0)
            _start = _at;
        _word.Add(c);
        _at += length;
        _end = _at;
    }

    private void Flush(bool joinsNext = false)
    {
        if (_word.Length == 0)
            return;
        _tokens.Add(new Token(WordTable.Folded(_word.Letters), _start, _end - _start, joinsNext, IsTail: false));
        _word.Clear();
    }

    /// <summary>Adds a word of its own that stands for a symbol.</summary>
    private void Symbol(string word, int length)
    {
        Flush();
        _tokens.Add(new Token(word, _at, length, JoinsNext: false, IsTail: false));
        _at += length;
    }

    private void Apostrophe()
    {
        var next = Next;
        var afterNext = _at + 2 < _text.Length ? _text[_at + 2] : ' ';
        if (_word.Length == 0 || !char.IsLetter(next))
        {
            Flush();
            _at++;
        }
        else if (char.IsLetter(afterNext))
        {
            _at++;
        }
        else
        {
            Flush();
            _at += 2;
        }
    }

    private void Hyphen()
    {
        Flush(joinsNext: _word.Length > 0 && char.IsLetter(Next));
        _at++;
    }

    private void Han()
    {
        Flush();
        var first = _at;
        while (_at < _text.Length && Letters.IsHan(_text[_at]))
            _at++;
        for (var i = first; i + 1 < _at; i++)
            _tokens.Add(new Token(WordTable.Folded(_text.Slice(i, 2)), i, 2, JoinsNext: false, IsTail: false));
        _tokens.Add(new Token(WordTable.Folded(_text.Slice(_at - 1, 1)), _at - 1, 1, JoinsNext: false, IsTail: _at - first > 1));
    }

    private void Other(char c)
    {
        var length = char.IsHighSurrogate(c) && char.IsLowSurrogate(Next) ? 2 : 1;
        var rune = length == 2 ? char.ConvertToUtf32(c, Next) : c;
        if (Letters.IsCombining(rune))
        {
            // A mark stays with its letter when matches are marked.
            if (_word.Length > 0 && _end == _at)
                _end += length;
            _at += length;
        }
        else if (Letters.ScriptDigitOrLetter(rune) is { } script)
        {
            if (_word.Length > 2)
                Flush();
            Append(script, length);
        }
        else if (Exponent.ReadRaised(_text, _at) is { Length: > 0 } exponent && Power(exponent))
        {
            return;
        }
        else if (Letters.Read(rune) is { Text.Length: > 0 } reading)
        {
            if (reading.IsWord)
                Symbol(reading.Text, length);
            else
                Continue(reading.Text, length);
        }
        else
        {
            Flush();
            _at += length;
        }
    }
}
