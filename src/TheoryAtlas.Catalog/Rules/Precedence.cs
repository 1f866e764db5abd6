using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Catalog.Reading;
using TheoryAtlas.Catalog.Schemas;
using YamlDotNet.RepresentationModel;

namespace TheoryAtlas.Catalog.Rules;

/// <summary>That one record builds on another.</summary>
/// <param name="Name">The record.</param>
/// <param name="Earlier">What it builds on.</param>
/// <param name="File">The record's file.</param>
/// <param name="At">Where the file says so.</param>
internal sealed record BuildingStep(string Name, string Earlier, SourceFile File, Position At);

/// <summary>No record builds on itself, directly or through others.</summary>
/// <param name="noun">What a record is called: "paper".</param>
/// <param name="code">The code of a circle.</param>
/// <param name="remedy">How to open a circle.</param>
internal sealed class Precedence(string noun, string code, string remedy)
{
    /// <summary>The order of papers: <c>builds_on</c>.</summary>
    public static Precedence OfPapers { get; } = new("paper", Codes.Lineage, "Leave out the step from an older paper to a younger one.");

    /// <summary>The order of claims: <c>uses</c> and <c>refines</c>.</summary>
    public static Precedence OfClaims { get; } = new("claim", Codes.ClaimCircle, "Leave out the step from the more basic claim.");

    /// <summary>What a record builds on.</summary>
    public static IEnumerable<BuildingStep> Steps(string name, YamlNode record, SourceFile file, params IReadOnlyList<string> fields) =>
        fields.SelectMany(field => record.Items(field)).Select(item => new BuildingStep(name, ((YamlScalarNode)item).Value!.Trim(), file, Schema.At(item)));

    /// <summary>Reports each circle once, at the step that closes it.</summary>
    public IReadOnlyList<Diagnostic> Check(IEnumerable<BuildingStep> steps)
    {
        var buildsOn = steps.ToLookup(step => step.Name, StringComparer.Ordinal);
        var findings = new List<Diagnostic>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in buildsOn.Select(group => group.Key).Order(StringComparer.Ordinal))
            Follow(name, [], done, buildsOn, findings);
        return findings;
    }

    private void Follow(string name, List<string> path, HashSet<string> done, ILookup<string, BuildingStep> buildsOn, List<Diagnostic> findings)
    {
        if (done.Contains(name) || !buildsOn.Contains(name))
            return;
        path.Add(name);
        foreach (var step in buildsOn[name])
        {
            if (step.Earlier == name)
                findings.Add(step.File.Finding(step.At, Severity.Error, Codes.NotAllowed, $"'{name}' is this {noun} itself, and a {noun} does not build on itself. Leave it out."));
            else if (path.IndexOf(step.Earlier) is >= 0 and var start)
                findings.Add(step.File.Finding(step.At, Severity.Error, code, $"These {noun}s build on each other in a circle: {string.Join(", ", path[start..])}, {step.Earlier}. {remedy}"));
            else
                Follow(step.Earlier, path, done, buildsOn, findings);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(name);
    }
}
