namespace TheoryAtlas.Search.Text;

/// <content>TeX commands, indices and exponents.</content>
internal ref partial struct Scan
{
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
        if (_word.Length is 0 or > 2)
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
}
