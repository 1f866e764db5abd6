using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Reading;

/// <summary>What kind of record a reference names.</summary>
internal enum ReferenceKind
{
    Paper,
    Claim,
    Topic,
    Survey,
    Section,
}

/// <summary>The references of one record, to be resolved once everything is loaded.</summary>
internal sealed class References
{
    private readonly List<(SourceFile File, Position At, ReferenceKind Kind, string Name)> _found = [];

    /// <summary>Notes the references in the named field, a text or a list of texts.</summary>
    public void Add(SourceFile file, YamlNode node, string field, ReferenceKind kind)
    {
        IEnumerable<YamlNode> nodes = node.Field(field) switch
        {
            YamlSequenceNode list => list.Children,
            { } single => [single],
            null => [],
        };
        foreach (var reference in nodes.OfType<YamlScalarNode>())
            Add(file, reference, kind, reference.Value!.Trim());
    }

    /// <summary>Notes one reference.</summary>
    public void Add(SourceFile file, YamlNode at, ReferenceKind kind, string name) => _found.Add((file, Schema.At(at), kind, name));

    /// <summary>Reports every reference whose name is not among those known.</summary>
    public static IEnumerable<Diagnostic> Resolve(IEnumerable<References> references, IReadOnlyDictionary<ReferenceKind, IReadOnlySet<string>> known)
    {
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, at, kind, name) in references.SelectMany(record => record._found).Where(reference => !known[reference.Kind].Contains(reference.Name)))
        {
            if (IsUndecided(kind, name, known))
                continue;
            // To look for what is near takes a while: not a hundred thousand times.
            if ((count[file.Path] = count.GetValueOrDefault(file.Path) + 1) is > FindingLimit.PerFile and var number)
            {
                if (number == FindingLimit.PerFile + 1)
                    yield return FindingLimit.Reached(file.Path);
                continue;
            }

            var message = kind == ReferenceKind.Section ? Section(name, known) : $"There is no {kind.ToString().ToLowerInvariant()} '{name}'.{Nearest.Hint(name, known[kind])}{Where(kind)}";
            yield return file.Finding(at, Severity.Error, Codes.UnknownReference, message);
        }
    }

    // A taxonomy or survey that is missing or has errors has been reported as such, once; nobody can say what it holds.
    private static bool IsUndecided(ReferenceKind kind, string name, IReadOnlyDictionary<ReferenceKind, IReadOnlySet<string>> known) => kind switch
    {
        ReferenceKind.Topic => known[kind].Count == 0,
        ReferenceKind.Section => !known[kind].Any(section => section.StartsWith(name[..(name.IndexOf('/', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)),
        _ => false,
    };

    // A section is named "survey/section".
    private static string Section(string name, IReadOnlyDictionary<ReferenceKind, IReadOnlySet<string>> known)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (survey, section) = (name[..slash], name[(slash + 1)..]);
        var siblings = known[ReferenceKind.Section].Where(other => other.StartsWith(survey + "/", StringComparison.Ordinal)).Select(other => other[(slash + 1)..]);
        return $"The survey '{survey}' has no section '{section}'.{Nearest.Hint(section, siblings)} Its sections are in corpus/surveys/{survey}.yaml.";
    }

    private static string Where(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Paper => " A paper is a file in corpus/papers.",
        ReferenceKind.Claim => " A claim is a folder in claims.",
        ReferenceKind.Topic => " Topics are in corpus/topics.yaml.",
        _ => " A survey is a file in corpus/surveys.",
    };
}
