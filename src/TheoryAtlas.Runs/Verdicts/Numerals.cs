using System.Globalization;
using System.Text;

namespace TheoryAtlas.Runs.Verdicts;

/// <summary>Writes numbers for readers: a proper minus, thin spaces in thousands, no digit without meaning.</summary>
public static class Numerals
{
    private const int LeastDigits = 3;
    private const int MostDigits = 15;

    // Whole numbers below this are counts, and are written out.
    private const double LargestCount = 1e7;

    /// <summary>The number with three significant digits, or with as many as show <paramref name="resolution"/>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="resolution">A deviation that the reader must be able to see, such as a tolerance.</param>
    public static string Of(double value, double? resolution = null)
    {
        if (double.IsNaN(value))
            return "not a number";
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        if (value == 0)
            return "0";

        if (value == Math.Floor(value) && Math.Abs(value) < LargestCount)
            return Fixed(value, 0);

        var digits = LeastDigits;
        if (resolution is > 0 and < double.PositiveInfinity)
            digits = Math.Clamp(Exponent(value) - Exponent(resolution.Value) + 1, LeastDigits, MostDigits);
        return Write(value, digits);
    }

    /// <summary>The number with its standard error to two digits: "−2.003 ± 0.011".</summary>
    /// <param name="value">The number.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="resolution">A deviation that the reader must be able to see even where it is smaller than the error.</param>
    public static string WithError(double value, double standardError, double? resolution = null)
    {
        if (!double.IsFinite(value) || !double.IsFinite(standardError) || standardError <= 0)
            return Of(value, resolution);
        var error = Write(standardError, 2);
        var ofError = Math.Pow(10, Exponent(standardError) - 1);
        return $"{Of(value, Math.Min(ofError, resolution ?? ofError))} ± {error}";
    }

    // Read off the digits, since a logarithm may end a hair below a whole number; fifteen of them, since the next
    // ones show how 10⁻⁶ is stored: as 9.9999999999999995×10⁻⁷.
    private static int Exponent(double value)
    {
        var text = value.ToString("E14", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Write(double value, int digits)
    {
        // Rounding first settles the exponent: 999.96 has four digits before the point when three are kept.
        var rounded = double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var exponent = Exponent(rounded);
        if (exponent < -3 || (exponent >= 7 && digits <= exponent))
            return $"{Fixed(rounded / Math.Pow(10, exponent), digits - 1)}×10{Superscript(exponent)}";
        return Fixed(rounded, Math.Clamp(digits - 1 - exponent, 0, MostDigits));
    }

    private static string Fixed(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        if (text.Contains('.'))
            text = text.TrimEnd('0').TrimEnd('.');
        return (value < 0 ? "−" : "") + Grouped(text);
    }

    private static string Grouped(string text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text.Length : point;
        if (whole < 5)
            return text;
        var grouped = new StringBuilder(text);
        for (var at = whole - 3; at > 0; at -= 3)
            grouped.Insert(at, '\u2009');
        return grouped.ToString();
    }

    private static string Superscript(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
