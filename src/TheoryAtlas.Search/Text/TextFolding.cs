using System.Text;

namespace TheoryAtlas.Search.Text;

/// <summary>
/// The one function that turns text into words, for documents, queries and highlighting alike, so that what looks the same matches.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>TeX and Unicode mathematics meet: <c>x^2</c> and <c>x²</c> give <c>x2</c>; <c>\ell_1</c>, <c>ℓ₁</c> and <c>L^1</c> give <c>l1</c>;
/// <c>\varepsilon</c> and <c>ε</c> give <c>epsilon</c>; <c>\sqrt n</c> and <c>√n</c> give <c>sqrt n</c>.</item>
/// <item>Dollars and braces vanish: <c>{GAN}s</c> gives <c>gans</c>.</item>
/// <item>Diacritics go: <c>Mądry</c> gives <c>madry</c>, in TeX's writing too.</item>
/// <item>Hyphens and dashes separate words, and the token remembers them.</item>
/// <item>British spelling becomes American (<see cref="Spelling"/>).</item>
/// <item>Chinese gives overlapping pairs of characters, and the last one alone.</item>
/// </list>
/// </remarks>
internal static class TextFolding
{
    /// <summary>The words of a text, in order.</summary>
    public static List<Token> Tokens(string text)
    {
        var scan = new Scan(text);
        scan.Run();
        return scan.Tokens;
    }

    /// <summary>The folded text: its words, one space between.</summary>
    public static string Fold(string text) => string.Join(' ', Tokens(text).Select(token => token.Word));

    private sealed class Scan(string text)
    {
        private readonly StringBuilder _word = new();
        private int _start;
        private int _end;
        private int _at;

        public List<Token> Tokens { get; } = [];

        public void Run()
        {
            while (_at < text.Length)
                Step(text[_at]);
            Flush();
        }

        private void Step(char c)
        {
            if (char.IsAsciiLetterOrDigit(c))
                Append(char.ToLowerInvariant(c), 1);
            else if (c == '\\')
                Command();
            else if (c is '$' or '{' or '}')
                Brace(c);
            else if (c is '^' or '_')
                Script();
            else if (c is '\'' or '’')
                Apostrophe();
            else if (Letters.IsHyphen(c))
                Hyphen();
            else if (Letters.IsHan(c))
                Han();
            else
                Other(c);
        }

        private void Append(char c, int length)
        {
            if (_word.Length == 0)
                _start = _at;
            _word.Append(c);
            _at += length;
            _end = _at;
        }

        private void Flush(bool joinsNext = false)
        {
            if (_word.Length > 0)
                Tokens.Add(new Token(Spelling.American(_word.ToString()), _start, _end - _start, joinsNext, IsTail: false));
            _word.Clear();
        }

        /// <summary>Adds a word of its own that stands for a symbol.</summary>
        private void Symbol(string word, int length)
        {
            Flush();
            Tokens.Add(new Token(word, _at, length, JoinsNext: false, IsTail: false));
            _at += length;
        }

        private void Command()
        {
            var end = _at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end == _at + 1)
            {
                TexAccentOrSpace();
                return;
            }

            var name = text[(_at + 1)..end];
            var length = end - _at;
            switch (TexCommands.Read(name))
            {
                case { Length: 0 }:
                    _at += length;
                    break;
                case { Length: 1 } letter:
                    Append(letter[0], length);
                    break;
                case { } word:
                    Symbol(word, length);
                    break;
                default:
                    Flush();
                    _at += length;
                    break;
            }

            // TeX swallows the space after a command, so that \mathbb R^d is one symbol.
            if (_at < text.Length && text[_at] == ' ')
                _at++;
        }

        private void TexAccentOrSpace()
        {
            var mark = _at + 1 < text.Length ? text[_at + 1] : ' ';
            if (mark is '"' or '\'' or '`' or '^' or '~' or '=' or '.')
            {
                _at += 2;
                return;
            }

            Flush();
            _at += _at + 1 < text.Length && !char.IsLetterOrDigit(mark) ? 2 : 1;
        }

        private void Brace(char c)
        {
            // \frac{1}{n} is two words, {GAN}s is one.
            if (c == '}' && _at + 1 < text.Length && text[_at + 1] == '{')
                Flush();
            _at++;
        }

        private void Script()
        {
            // Indices and exponents belong to short symbols (x_1, L^2), not to words (max_depth, functions^2).
            if (_word.Length is 0 or > 2)
                Flush();
            _at++;
        }

        private void Apostrophe()
        {
            var next = _at + 1 < text.Length ? text[_at + 1] : ' ';
            var afterNext = _at + 2 < text.Length ? text[_at + 2] : ' ';
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
            var tied = _word.Length > 0 && _at + 1 < text.Length && char.IsLetter(text[_at + 1]);
            Flush(joinsNext: tied);
            _at++;
        }

        private void Han()
        {
            Flush();
            var first = _at;
            while (_at < text.Length && Letters.IsHan(text[_at]))
                _at++;
            for (var i = first; i + 1 < _at; i++)
                Tokens.Add(new Token(text.Substring(i, 2), i, 2, JoinsNext: false, IsTail: false));
            Tokens.Add(new Token(text.Substring(_at - 1, 1), _at - 1, 1, JoinsNext: false, IsTail: _at - first > 1));
        }

        private void Other(char c)
        {
            var length = char.IsHighSurrogate(c) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) ? 2 : 1;
            var rune = length == 2 ? char.ConvertToUtf32(c, text[_at + 1]) : c;
            if (Letters.IsCombining(rune))
            {
                _at++;
                return;
            }

            if (Letters.ScriptDigitOrLetter(rune) is { } script)
            {
                if (_word.Length > 2)
                    Flush();
                Append(script, length);
                return;
            }

            switch (Letters.Read(rune))
            {
                case { Length: 1 } letter:
                    Append(letter[0], length);
                    break;
                case { Length: 2 } digraph:
                    Append(digraph[0], 0);
                    Append(digraph[1], length);
                    break;
                case { } name:
                    Symbol(name.Trim(), length);
                    break;
                default:
                    Flush();
                    _at += length;
                    break;
            }
        }
    }
}
