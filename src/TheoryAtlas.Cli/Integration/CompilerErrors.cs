using System.Text.RegularExpressions;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Errors of the compiler and of what lays out sources, as findings.</summary>
internal static partial class CompilerErrors
{
    // ./atlas sets it where the checks do not compile and all else does.
    private const string Variable = "ATLAS_BUILD_ERRORS";

    /// <summary>What keeps the checks from being compiled; empty where they are.</summary>
    /// <param name="root">The folder that paths are told from.</param>
    /// <exception cref="IOException">The words of the compiler are named and cannot be read.</exception>
    public static IReadOnlyList<Diagnostic> OfEnvironment(string root) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? In(File.ReadAllText(file), root) : [];

    /// <summary>The errors in what a tool prints, each once.</summary>
    /// <param name="printed">Its lines; those of another form are passed over.</param>
    /// <param name="root">The folder that paths are told from.</param>
    public static IReadOnlyList<Diagnostic> In(string printed, string root) =>
        [.. printed.Split('\n').Select(line => Place().Match(line.TrimEnd())).Where(match => match.Success).Select(match => Finding(match, root)).Distinct()];

    private static Diagnostic Finding(Match match, string root) => new(
        Path.GetRelativePath(root, match.Groups["file"].Value).Replace('\\', '/'),
        int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
        int.Parse(match.Groups["column"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
        Severity.Error,
        match.Groups["code"].Value,
        match.Groups["words"].Value.Trim());

    // /root/claims/some/Check.cs(12,5): error CS1002: ; expected [/root/claims/TheoryAtlas.Claims.csproj]
    [GeneratedRegex(@"^\s*(?<file>/.+?)\((?<line>\d{1,9}),(?<column>\d{1,9})[\d,]*\): error (?<code>[A-Z]+\d*): (?<words>.*?)( \[[^\]]*\])?$")]
    private static partial Regex Place();
}
