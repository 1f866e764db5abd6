namespace TheoryAtlas.Search.Text;

/// <summary>An exponent that fractions and roots write too: ±1/2, or a negative digit. All others have no length.</summary>
/// <param name="IsNegative">Whether a minus stands before it.</param>
/// <param name="IsHalf">Whether it is one half.</param>
/// <param name="Integer">The digit, or null for a half.</param>
/// <param name="Length">How many characters it takes with its caret and braces.</param>
internal readonly record struct Exponent(bool IsNegative, bool IsHalf, char? Integer, int Length)
{
    private static readonly string[] Halves = ["1/2", @"\frac12", @"\frac{1}{2}", @"\tfrac12", @"\tfrac{1}{2}", "½"];

    /// <summary>Reads <c>^{-1/2}</c>, <c>^(-1/2)</c>, <c>^-1/2</c>, <c>^{1/2}</c>, <c>^{-1}</c> and their like at a caret.</summary>
    public static Exponent Read(ReadOnlySpan<char> text, int caret)
    {
        var at = caret + 1;
        var closing = At(text, at) switch { '{' => '}', '(' => ')', _ => '\0' };
        if (closing != '\0')
            at++;
        var negative = Letters.IsHyphen(At(text, at));
        if (negative)
            at++;
        var half = 0;
        foreach (var way in Halves)
        {
            if (at < text.Length && text[at..].StartsWith(way))
                half = way.Length;
        }

        if (half == 0 && !(negative && char.IsAsciiDigit(At(text, at))))
            return default;
        var end = at + Math.Max(half, 1);
        if (closing == '\0' ? char.IsLetterOrDigit(At(text, end)) || At(text, end) is '/' or '(' or '.' && char.IsLetterOrDigit(At(text, end + 1)) : At(text, end) != closing)
            return default;
        return new Exponent(negative, half > 0, half > 0 ? null : text[at], end + (closing == '\0' ? 0 : 1) - caret);
    }

    /// <summary>Reads <c>⁻¹</c> and <c>⁻½</c>.</summary>
    public static Exponent ReadRaised(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '⁻' || at + 1 >= text.Length)
            return default;
        if (At(text, at + 1) == '½')
            return new Exponent(IsNegative: true, IsHalf: true, Integer: null, 2);
        var digit = Letters.ScriptDigitOrLetter(text[at + 1]);
        var ends = Letters.ScriptDigitOrLetter(At(text, at + 2)) is null && At(text, at + 2) is not ('ᐟ' or '⁄');
        return digit is >= '0' and <= '9' && ends ? new Exponent(IsNegative: true, IsHalf: false, digit, 2) : default;
    }

    private static char At(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : ' ';
}
