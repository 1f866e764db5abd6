using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Cli.Tests.Documentation;

/// <summary>Compiles samples as the project of the claims compiles checks.</summary>
internal static class SampleCompiler
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    // What this test runs with holds the program's own assemblies, .NET's, and torch's surface.
    private static readonly List<MetadataReference> s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>What the compiler objects to.</summary>
    public static IEnumerable<string> Errors(string source) =>
        Compiled(source).GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());

    /// <summary>The check that a sample holds.</summary>
    public static IClaimCheck Check(string source)
    {
        using var assembly = new MemoryStream();
        var emitted = Compiled(source).Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        var check = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(assembly).GetTypes().Single(type => type.GetCustomAttribute<ClaimCheckAttribute>() is not null);
        return (IClaimCheck)Activator.CreateInstance(check)!;
    }

    private static CSharpCompilation Compiled(string source) => CSharpCompilation.Create(
        $"Sample{Guid.NewGuid():N}",
        [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(source)],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
}
