using System.Text.RegularExpressions;

namespace TheoryAtlas.Runs.Sweeps;

/// <summary>The names in a C# source, found without a compiler: rather one too many than one too few.</summary>
internal sealed partial class SourceNames
{
    /// <param name="source">The source.</param>
    public SourceNames(string source)
    {
        // Documentation names much that the code does not use. Comments behind code stay: "//" may stand in a string.
        var code = CommentLine().Replace(source, "");
        Declared = Types().Matches(code).Concat(ExtensionMethods().Matches(code))
            .Concat(ExtensionBlock().IsMatch(code) ? PublicMembers().Matches(code) : Enumerable.Empty<Match>())
            .SelectMany(match => Written(match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
        Mentioned = Identifier().Matches(code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The types and extension methods that it declares.</summary>
    public IReadOnlySet<string> Declared { get; }

    /// <summary>Every identifier in its code.</summary>
    public HashSet<string> Mentioned { get; }

    // An attribute is written with and without the end of its name.
    private static IEnumerable<string> Written(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name[..^"Attribute".Length]] : [name];

    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    // Not the constraints of "where T : class", nor a text that says "a class in this folder".
    [GeneratedRegex(@"(?<![:,]\s*)\b(?:class|struct|interface|enum|record|delegate\s+[\w.<>\[\]?, ]+?)\s+(?:struct\s+|class\s+)?@?(?<name>[A-Z_]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Types();

    [GeneratedRegex(@"\bstatic\s[^;={}()]*?\b(?<name>\w+)\s*(<[^>()]*>)?\s*\(\s*(\[[^\]]*\]\s*)?this\b", RegexOptions.ExplicitCapture)]
    private static partial Regex ExtensionMethods();

    [GeneratedRegex(@"\bextension\s*[<(]")]
    private static partial Regex ExtensionBlock();

    [GeneratedRegex(@"\bpublic\s[^;={}()]*?\b(?<name>\w+)\s*(<[^>()]*>)?\s*(\(|\{|=>)", RegexOptions.ExplicitCapture)]
    private static partial Regex PublicMembers();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Identifier();
}
