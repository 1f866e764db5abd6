using System.Text;
using System.Text.RegularExpressions;

namespace TheoryAtlas.Import;

/// <summary>A text as one YAML scalar on one line.</summary>
internal static partial class YamlScalar
{
    /// <summary>The text as it is where YAML reads it as that text for certain, otherwise in double quotes.</summary>
    public static string PlainOrQuoted(string text) => Plain().IsMatch(text) && !Reserved().IsMatch(text) ? text : Quoted(text);

    /// <summary>The text in double quotes.</summary>
    /// <remarks>Control characters and separators of lines would end the scalar's line, or be folded away on reading.</remarks>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // What needs no quotes in YAML for certain.
    [GeneratedRegex(@"\A(?:[\p{L}][\p{L}\p{M}0-9.,()/' -]*[\p{L}\p{M}0-9.)]|\p{L}|10\.[0-9]+/[A-Za-z0-9._()/:;+-]*[A-Za-z0-9_)/]|https?://[A-Za-z0-9._~/?=&%+,:;@!$()*-]*[A-Za-z0-9_/=&~-])\z")]
    private static partial Regex Plain();

    [GeneratedRegex("^(true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
