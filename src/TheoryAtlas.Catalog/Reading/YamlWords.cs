using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.Core;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>What the YAML library found wrong, in words for somebody who has never read YAML's grammar.</summary>
internal static partial class YamlWords
{
    private const string Escape = @"in double quotes a backslash begins an escape, such as \n. Use single quotes for TeX: '$\alpha$'.";
    private const string Colon = "a colon with a space behind it begins a new field. If it belongs to the text, put the whole text in quotes.";

    // By a part of the library's sentence; the first that fits is taken.
    private static readonly (string Part, string Words)[] s_words =
    [
        ("Mapping values are not allowed", Colon),
        ("found invalid mapping", Colon),
        ("did not find expected key", "this line does not fit. A field (name: value) is expected here, indented exactly like the fields before it."),
        ("did not find expected '-'", "this line does not fit. An item of the list (- value) is expected here, indented exactly like the items before it."),
        ("did not find expected ',' or ']'", "the list that begins with [ lacks a comma or its ] before this place."),
        ("did not find expected ',' or '}'", "the fields that begin with { lack a comma or their } before this place."),
        ("Block sequence entries are not allowed", "an item of a list (- value) cannot stand here. Begin the list on a line of its own, or put a text that begins with a hyphen in quotes."),
        ("could not find expected ':'", "a field is a name, a colon, a space and a value; here the colon is missing."),
        ("expected <document start>", "this line is indented less than the fields of the file, or belongs to none of them. Indent it like the others."),
        ("found unexpected end of stream", "the quotes that open here, or shortly before, are never closed."),
        ("found unexpected document indicator", "the quotes that open here, or shortly before, are never closed."),
        ("unknown escape character", Escape),
        ("hexadecimal number", Escape),
        ("Unicode", Escape),
        ("cannot start any token", "no value begins with this character. Put it in quotes."),
        ("wrong indentation", "this line is indented less than the value that it continues. Indent it further."),
        ("Reached the end of the stream", "the file ends in the middle of a value."),
    ];

    /// <summary>Whether the library stumbled over a tab.</summary>
    public static bool IsAboutTabs(YamlException error) => error.Message.Contains("tab", StringComparison.Ordinal);

    /// <summary>Where the mistake is: the library stumbles over a good line behind one that is no field.</summary>
    public static Position At(YamlException error, IReadOnlyList<string> lines) =>
        IsAboutTheLineAbove(error, lines) ? new Position((int)error.Start.Line - 1, 1) : Schema.At(error.Start);

    /// <summary>A sentence that begins with a small letter.</summary>
    public static string Of(YamlException error, IReadOnlyList<string> lines)
    {
        var message = Innermost(error);
        if (IsAboutTheLineAbove(error, lines))
            return "this line is no field. A field is a name, a colon, a space and a value.";
        if (message.Contains("did not find expected key", StringComparison.Ordinal) && ClosedQuotes().IsMatch(Before(error, lines)))
            return "the quotes close before this place. Put a text that has quotes in it into the other kind: 'A \"great\" title'.";
        if (message.StartsWith("Duplicate key", StringComparison.Ordinal))
            return $"the field '{message["Duplicate key".Length..].Trim(' ', '.')}' stands here a second time. Keep one of the two.";
        return Usual(message) ?? message.TrimEnd('.') + ".";
    }

    private static bool IsAboutTheLineAbove(YamlException error, IReadOnlyList<string> lines) =>
        Usual(Innermost(error)) == Colon
        && error.Start.Line >= 2 && error.Start.Line <= lines.Count
        && Field().IsMatch(lines[(int)error.Start.Line - 1]) && Field().Match(lines[(int)error.Start.Line - 1]).Length >= error.Start.Column
        && lines[(int)error.Start.Line - 2].Trim().Length > 0 && !Field().IsMatch(lines[(int)error.Start.Line - 2]) && !lines[(int)error.Start.Line - 2].TrimStart().StartsWith('-');

    private static string? Usual(string message) => s_words.FirstOrDefault(words => message.Contains(words.Part, StringComparison.Ordinal)).Words;

    private static string Before(YamlException error, IReadOnlyList<string> lines) =>
        error.Start.Line <= lines.Count && lines[(int)error.Start.Line - 1] is var line ? line[..Math.Min(line.Length, (int)error.Start.Column - 1)] : "";

    [GeneratedRegex(@"^ *(?:- )?[a-z_]+:(?= |$)")]
    private static partial Regex Field();

    [GeneratedRegex(@": +(?:""[^""]*""|'[^']*') *$")]
    private static partial Regex ClosedQuotes();

    private static string Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error.Message.ReplaceLineEndings(" ");
}
