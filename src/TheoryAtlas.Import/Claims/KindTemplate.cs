using System.Text.RegularExpressions;
using TheoryAtlas.Catalog;

namespace TheoryAtlas.Import.Claims;

/// <summary>What a check of one kind begins as: it compiles and runs, and says what is not written yet.</summary>
internal sealed partial class KindTemplate
{
    private static readonly string[] s_keywords =
    [
        "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit",
        "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    private static readonly Dictionary<ClaimKind, Parameter> s_usual = new()
    {
        [ClaimKind.ExactIdentity] = Count("cases", 100, 10, 1000, "random cases in which both sides are computed"),
        [ClaimKind.Rate] = Count("largest", 256, 64, 1024, "largest size measured"),
        [ClaimKind.Bound] = Count("largest", 256, 64, 1024, "largest size measured"),
        [ClaimKind.LimitLaw] = Count("largest", 256, 64, 1024, "largest size measured"),
        [ClaimKind.PhaseTransition] = Count("steps", 20, 10, 100, "steps from one side of the transition to the other"),
        [ClaimKind.Construction] = Count("largest", 64, 16, 256, "largest size built"),
        [ClaimKind.Impossibility] = Count("attempts", 100, 10, 1000, "attempts at what cannot be done"),
        [ClaimKind.Empirical] = Count("repetitions", 10, 3, 50, "independent starts"),
    };

    private readonly string _text;

    private KindTemplate(string text, Parameter usual) => (_text, Usual) = (text, usual);

    /// <summary>The parameter that checks of this kind usually have.</summary>
    public Parameter Usual { get; }

    /// <summary>The template of a kind.</summary>
    public static KindTemplate Of(ClaimKind kind)
    {
        using var stream = typeof(KindTemplate).Assembly.GetManifestResourceStream(kind.Word() + ".txt")!;
        using var reader = new StreamReader(stream);
        return new KindTemplate(reader.ReadToEnd(), s_usual[kind]);
    }

    /// <summary>The text of <c>claims/&lt;id&gt;/Check.cs</c>.</summary>
    public string Fill(Claim claim)
    {
        // What the check counts up to is its first whole number that a reader may change.
        var names = Locals(claim.Parameters);
        var sweep = claim.Parameters.FirstOrDefault(parameter => parameter.Type == ParameterType.Int);
        var lines = claim.Parameters.Select(parameter => $"        {(parameter.Type == ParameterType.Int ? "int" : "double")} {names[parameter.Name]} = run.{(parameter.Type == ParameterType.Int ? "Int" : "Real")}(\"{parameter.Name}\");");
        var source = claim.Locator is { } locator ? $"{claim.Paper}, {locator}" : claim.Paper;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Namespace"] = Namespace(claim.Id),
            ["id"] = claim.Id,
            ["source"] = Documentation(source),
            ["title"] = Documentation(claim.Title).TrimEnd('.'),
            ["control"] = claim.Control.StartsWith(ClaimWords.NotWritten, StringComparison.Ordinal) ? "what claim.yaml says under control" : Documentation(claim.Control).TrimEnd('.'),
            ["parameters"] = string.Join('\n', sweep is null ? lines.Prepend($"        const int {names[Usual.Name]} = {Usual.Default:0};") : lines),
            ["sweep"] = names[sweep?.Name ?? Usual.Name],
        };
        return Mark().Replace(_text, mark => values[mark.Groups[1].Value]);
    }

    /// <summary>The last part of the check's namespace: <c>SquareBySawtooth</c>.</summary>
    internal static string Namespace(string id)
    {
        var name = string.Concat(id.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }

    // Names of the text and of the language stay what they are.
    private Dictionary<string, string> Locals(IReadOnlyList<Parameter> parameters)
    {
        var taken = Word().Matches(Prose().Replace(Mark().Replace(_text, ""), "")).Select(word => word.Value).Concat(s_keywords).ToHashSet(StringComparer.Ordinal);
        var locals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in parameters.Select(parameter => parameter.Name).Append(Usual.Name).Distinct(StringComparer.Ordinal))
        {
            var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
            var local = parts[0] + string.Concat(parts[1..].Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            while (!taken.Add(local))
                local += "Value";
            locals[name] = local;
        }

        return locals;
    }

    private static string Documentation(string text) =>
        text.ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static Parameter Count(string name, double standard, double min, double max, string about) => new(name, ParameterType.Int, standard, min, max, about, null);

    [GeneratedRegex("«([A-Za-z]+)»")]
    private static partial Regex Mark();

    // Comments, and what is quoted.
    [GeneratedRegex("//.*|\"[^\"]*\"")]
    private static partial Regex Prose();

    [GeneratedRegex(@"\b[a-z][A-Za-z0-9]*\b")]
    private static partial Regex Word();
}
