using System.Text.RegularExpressions;

namespace TheoryAtlas.Runs.Workers;

/// <summary>Describes an exception of a check to the person who wrote the check.</summary>
internal static partial class CheckFailure
{
    private const int LongestMessage = 500;
    private const int LongestDetails = 8_000;

    public static RunError Describe(Exception exception)
    {
        var message = exception switch
        {
            OutOfMemoryException => "The check ran out of memory.",
            { Message: { Length: > 0 } text } => FirstLine(text),
            _ => exception.GetType().Name,
        };
        return new RunError(Shortened(message, LongestMessage), Shortened(RelativePaths(exception.ToString()), LongestDetails));
    }

    // libtorch appends its own stack to what it says.
    private static string FirstLine(string text) => RelativePaths(text.TrimStart().Split('\n')[0].TrimEnd());

    // The build maps the repository to /_/. Any other path is this machine's, and only its last part says something.
    private static string RelativePaths(string text) =>
        ForeignPath().Replace(text.Replace("/_/", "", StringComparison.Ordinal), "$1");

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length] + " …";

    [GeneratedRegex(@"(?<![\w.])/(?:[\w.@+-]+/)+([\w.@+-]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignPath();
}
