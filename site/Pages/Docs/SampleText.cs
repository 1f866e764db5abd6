using System.Net;
using System.Text.RegularExpressions;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Docs;

/// <summary>A sample as HTML: C# with its words marked, commands with what they do set back.</summary>
internal static partial class SampleText
{
    /// <summary>The inside of a code element.</summary>
    /// <param name="text">The sample.</param>
    /// <param name="language">What it is written in, as the fence says; empty for commands and what they print.</param>
    public static string Html(string text, string language) => language switch
    {
        "csharp" => CSharpHighlighter.Plain(text),
        "" => string.Join('\n', text.Split('\n').Select(Line)),
        _ => WebUtility.HtmlEncode(text),
    };

    private static string Line(string line) => Command().Match(line) is { Success: true } command
        ? $"{WebUtility.HtmlEncode(command.Groups["command"].Value)}<span class=\"c\">{WebUtility.HtmlEncode(command.Groups["about"].Value)}</span>"
        : WebUtility.HtmlEncode(line);

    [GeneratedRegex(@"^(?<command>\./\w+\S*(?: \S+)*? {2,})(?<about>\S.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
