using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Preview;

/// <summary>What <c>dotnet build</c> printed.</summary>
internal static partial class BuildOutput
{
    private const int LastLines = 3;

    /// <summary>The errors that have a place in a file, each once, by place.</summary>
    /// <param name="output">All lines.</param>
    /// <param name="root">The folder that paths are told from.</param>
    public static IReadOnlyList<Diagnostic> Errors(string output, string root) =>
    [
        .. Located().Matches(output)
            .Select(match => new Diagnostic(
                Relative(match.Groups["file"].Value.Trim(), root),
                int.Parse(match.Groups["line"].Value),
                int.Parse(match.Groups["column"].Value),
                Severity.Error,
                match.Groups["code"].Value,
                match.Groups["message"].Value.Trim()))
            .Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column),
    ];

    /// <summary>What is said where no error has a place: the errors without one, or the last lines.</summary>
    public static string Gist(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = lines.Where(line => line.Contains("error", StringComparison.Ordinal)).Select(line => Project().Replace(line, "")).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(' ', (errors.Count > 0 ? errors : [.. lines]).TakeLast(LastLines));
    }

    private static string Relative(string file, string root) => Path.IsPathRooted(file) ? Path.GetRelativePath(root, file).Replace('\\', '/') : file;

    [GeneratedRegex(@"^(?<file>[^\n]+?)\((?<line>\d+),(?<column>\d+)(?:,\d+,\d+)?\): error (?<code>[A-Z]+[0-9]+): (?<message>[^\n]*?)(?: \[[^\]\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Located();

    [GeneratedRegex(@" \[[^\]]*\]$")]
    private static partial Regex Project();
}
