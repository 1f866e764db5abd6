using System.Buffers;

namespace TheoryAtlas.Search.Text;

/// <summary>One pass over a text that cuts it into folded words.</summary>
internal ref struct Scan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Token> _tokens;
    private Span<char> _word;
    private char[]? _rented;
    private int _length;
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
        _word = word;
    }

    private readonly char Next => _at + 1 < _text.Length ? _text[_at + 1] : ' ';

    /// <summary>Reads the whole text.</summary>
    public void Run()
    {
        while (_at < _text.Length)
            Step(_text[_at]);
        Flush();
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
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
        if (_length == 0)
            _start = _at;
        do
        {
            if (_length == _word.Length)
                Grow();
            // The bit that makes a capital small is set in digits already.
            _word[_length++] = (char)(c | 0x20);
        }
        while (++_at < _text.Length && char.IsAsciiLetterOrDigit(c = _text[_at]));
        _end = _at;
    }

    private void Append(char c, int length)
    {
        if (_length == 0)
            _start = _at;
        if (_length == _word.Length)
            Grow();
        _word[_length++] = c;
        _at += length;
        _end = _at;
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_word.Length * 2);
        _word[.._length].CopyTo(larger);
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
        _word = _rented = larger;
    }

    private void Flush(bool joinsNext = false)
    {
        if (_length == 0)
            return;
        _tokens.Add(new Token(WordTable.Folded(_word[.._length]), _start, _end - _start, joinsNext, IsTail: false));
        _length = 0;
    }

    /// <summary>Adds a word of its own that stands for a symbol.</summary>
    private void Symbol(string word, int length)
    {
        Flush();
        _tokens.Add(new Token(word, _at, length, JoinsNext: false, IsTail: false));
        _at += length;
    }

    private void Command()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        if (end == _at + 1)
        {
            TexAccentOrSpace();
            return;
        }

        var name = _text[(_at + 1)..end];
        var reading = TexCommands.Read(name);
        if (reading.Text.Length == 0)
        {
            if (reading.IsWord)
                Flush();
            _at = end;
        }
        else if (reading.IsWord)
        {
            Symbol(reading.Text, end - _at);
        }
        else
        {
            Continue(reading.Text, end - _at);
        }

        // TeX swallows the space after a command, so that \mathbb R^d is one symbol.
        if (_at < _text.Length && _text[_at] == ' ')
            _at++;
        // \frac12 is \frac{1}{2}.
        if (name.EndsWith("frac") && _at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
        {
            Append(char.ToLowerInvariant(_text[_at]), 1);
            Flush();
        }
    }

    private void Continue(string letters, int length)
    {
        foreach (var c in letters.AsSpan(0, letters.Length - 1))
            Append(c, 0);
        Append(letters[^1], length);
    }

    private void TexAccentOrSpace()
    {
        var mark = Next;
        if (mark is '"' or '\'' or '`' or '^' or '~' or '=' or '.' && _at + 1 < _text.Length)
        {
            _at += 2;
            return;
        }

        Flush();
        _at += _at + 1 < _text.Length && mark < '\u0080' && !char.IsAsciiLetterOrDigit(mark) ? 2 : 1;
    }

    private void Brace(char c)
    {
        // \frac{1}{n} is two words, {GAN}s is one.
        if (c == '}' && Next == '{')
            Flush();
        _at++;
    }

    private void Script(char c)
    {
        if (c == '^' && Exponent.Read(_text, _at) is { Length: > 0 } exponent && Power(exponent))
            return;
        // Indices and exponents belong to short symbols (x_1, L^2), not to words (max_depth, functions^2).
        if (_length is 0 or > 2)
            Flush();
        _at++;
        if (_at < _text.Length && _text[_at] == '(')
            _at++;
        Infinity();
    }

    // L_inf and L_\infty are one.
    private void Infinity()
    {
        if (!_text[_at..].StartsWith("inf"))
            return;
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        if (_text[_at..end] is "inf" or "infty" or "infinity")
            Symbol("infinity", end - _at);
    }

    /// <summary>Writes roots and inverses as fractions write them: <c>n^{-1/2}</c> as <c>1/√n</c>, <c>n^{-2}</c> as <c>1/n²</c>.</summary>
    private bool Power(Exponent exponent)
    {
        Flush();
        if (_tokens.Count == 0 || _tokens[^1] is not { IsTail: false } radix || radix.End != _at || Letters.IsHan(radix.Word[0]))
            return false;
        _tokens.RemoveAt(_tokens.Count - 1);
        _at += exponent.Length;
        // The parts stand in another order than in the text, so each covers the whole.
        var whole = radix with { Length = _at - radix.Start };
        if (exponent.IsNegative)
            _tokens.Add(whole with { Word = "1" });
        if (exponent.IsHalf)
            _tokens.Add(whole with { Word = "sqrt" });
        if (exponent.Integer is not { } integer || integer == '1')
        {
            _tokens.Add(whole);
        }
        else if (radix.Word.Length > 2)
        {
            _tokens.Add(whole);
            _tokens.Add(whole with { Word = WordTable.Folded([integer]) });
        }
        else
        {
            _tokens.Add(whole with { Word = WordTable.Folded([.. radix.Word, integer]) });
        }

        return true;
    }

    private void Apostrophe()
    {
        var next = Next;
        var afterNext = _at + 2 < _text.Length ? _text[_at + 2] : ' ';
        if (_length == 0 || !char.IsLetter(next))
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
        Flush(joinsNext: _length > 0 && char.IsLetter(Next));
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
            if (_length > 0 && _end == _at)
                _end += length;
            _at += length;
        }
        else if (Letters.ScriptDigitOrLetter(rune) is { } script)
        {
            if (_length > 2)
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
