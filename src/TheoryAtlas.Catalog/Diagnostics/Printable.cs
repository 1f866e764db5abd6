using System.Globalization;

namespace TheoryAtlas.Catalog.Diagnostics;

/// <summary>Foreign text in a line of output: it must neither end the line nor turn what stands around it.</summary>
internal static class Printable
{
    /// <summary>A file's name with what cannot be seen written as <c>\u000a</c>.</summary>
    public static string Name(string path) =>
        path.Any(IsUnseen) ? string.Concat(path.Select(c => IsUnseen(c) ? $"\\u{(int)c:x4}" : $"{c}")) : path;

    /// <summary>A sentence that may quote a file, on one line.</summary>
    public static string Sentence(string message) =>
        message.Any(IsLoud) ? string.Concat(message.Select(c => IsLoud(c) ? ' ' : c)) : message;

    private static bool IsUnseen(char c) => IsLoud(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Controls, line ends, and what changes the direction of writing up to the end of the line.
    private static bool IsLoud(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
