using System.Reflection;

namespace TheoryAtlas.Cli.Commands;

/// <summary>The types that checks call by their bare names.</summary>
internal static class TypesOfChecks
{
    // Of the framework, what C# imports by itself and what checks import; of the project and of torch, everything.
    private static readonly HashSet<string> s_imported = new(StringComparer.Ordinal)
    {
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Numerics", "System.Threading", "System.Threading.Tasks",
    };

    /// <summary>Their names, from the assemblies against which the checks were compiled.</summary>
    public static IReadOnlySet<string> Names() =>
        Assembly.Load("TheoryAtlas.Claims").GetReferencedAssemblies().Select(Assembly.Load)
            .SelectMany(assembly => assembly.GetExportedTypes().Concat(assembly.GetForwardedTypes()))
            .Where(type => type.Namespace is { } name && (s_imported.Contains(name) || !name.StartsWith("System", StringComparison.Ordinal)))
            .Select(type => type.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);
}
