using System.Net;
using System.Text.Json;

namespace TheoryAtlas.Formats.Badges;

/// <summary>A small picture with two words, to be shown on other pages. What it means is in the words, never in the colour alone.</summary>
/// <param name="Label">What it speaks about.</param>
/// <param name="Message">What is so.</param>
/// <param name="Color">The ground behind the message, as <c>#rrggbb</c>; white text must have a contrast of at least 4.5 on it.</param>
public sealed record Badge(string Label, string Message, string Color)
{
    /// <summary>The media type of the picture.</summary>
    public const string MediaType = "image/svg+xml";

    private const int Height = 20, Padding = 5;
    private const double Size = 11;
    private const string LabelColor = "#444444";

    /// <summary>The width of both halves in pixels.</summary>
    internal int Width => Half(Label) + Half(Message);

    /// <summary>The picture.</summary>
    public string Svg()
    {
        int left = Half(Label), right = Half(Message);
        string label = WebUtility.HtmlEncode(Label), message = WebUtility.HtmlEncode(Message);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{Height}" role="img" aria-label="{label}: {message}">
            <title>{label}: {message}</title>
            <clipPath id="r"><rect width="{left + right}" height="{Height}" rx="3"/></clipPath>
            <g clip-path="url(#r)"><path fill="{LabelColor}" d="M0 0h{left}v{Height}H0z"/><path fill="{Color}" d="M{left} 0h{right}v{Height}H{left}z"/></g>
            <g aria-hidden="true" fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="110">{Text(label, left / 2.0, left)}{Text(message, left + right / 2.0, right)}</g>
            </svg>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The same for shields.io's endpoint badges, for people who want a style of theirs.</summary>
    public string EndpointJson() => JsonSerializer.Serialize(new { schemaVersion = 1, label = Label, message = Message, color = Color });

    // Whatever face the reader's machine has, the text takes the width that was measured.
    private static string Text(string text, double middle, int width) =>
        $"""<text x="{middle * 10:0}" y="140" transform="scale(.1)" textLength="{(width - 2 * Padding) * 10}">{text}</text>""";

    // An odd width sets text on whole pixels once it is centred.
    private static int Half(string text) => ((int)Math.Round(TextWidth.Of(text, Size)) | 1) + 2 * Padding;
}
